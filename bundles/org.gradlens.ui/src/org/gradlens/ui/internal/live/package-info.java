// SPDX-License-Identifier: EPL-2.0
/** Live Gradients in the workbench: how they are switched, what is said of them, and the strip of the last probes. */
@NonNullByDefault
package org.gradlens.ui.internal.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
