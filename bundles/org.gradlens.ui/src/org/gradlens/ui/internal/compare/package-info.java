// SPDX-License-Identifier: EPL-2.0
/** The Compare view: runs over each other. */
@NonNullByDefault
package org.gradlens.ui.internal.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
