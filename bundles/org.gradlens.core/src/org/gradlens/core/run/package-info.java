// SPDX-License-Identifier: EPL-2.0
/** Runs as the IDE sees them: what was read of each network, now and over time. */
@NonNullByDefault
package org.gradlens.core.run;

import org.eclipse.jdt.annotation.NonNullByDefault;
