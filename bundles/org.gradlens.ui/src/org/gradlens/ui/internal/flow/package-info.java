// SPDX-License-Identifier: EPL-2.0
/** The Gradient Flow view: one row a layer, from the input to the loss. */
@NonNullByDefault
package org.gradlens.ui.internal.flow;

import org.eclipse.jdt.annotation.NonNullByDefault;
