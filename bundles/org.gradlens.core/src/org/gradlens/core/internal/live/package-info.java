// SPDX-License-Identifier: EPL-2.0
/** Probe engines: how they are started, asked, replaced and ended, and what makes a probe due. */
@NonNullByDefault
package org.gradlens.core.internal.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
