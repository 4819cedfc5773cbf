// SPDX-License-Identifier: EPL-2.0
/** Which classes of the engine are changed as they are loaded, and how. */
@NonNullByDefault
package org.gradlens.agent.internal.weave;

import org.eclipse.jdt.annotation.NonNullByDefault;
