// SPDX-License-Identifier: EPL-2.0
/** The Training Curves view: figures of a whole network over the steps of a run. */
@NonNullByDefault
package org.gradlens.ui.internal.curves;

import org.eclipse.jdt.annotation.NonNullByDefault;
