// SPDX-License-Identifier: EPL-2.0
/** Live Gradients: what an experiment's gradients are at initialisation of its source as it stands. */
@NonNullByDefault
package org.gradlens.core.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
