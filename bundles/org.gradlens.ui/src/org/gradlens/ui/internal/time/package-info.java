// SPDX-License-Identifier: EPL-2.0
/** The Through Time view: how the error signal of a recurrent layer goes back through time. */
@NonNullByDefault
package org.gradlens.ui.internal.time;

import org.eclipse.jdt.annotation.NonNullByDefault;
