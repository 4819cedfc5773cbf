// SPDX-License-Identifier: EPL-2.0
/** From copies to the run log: statistics, windows of iterations, and the thread that makes them. */
@NonNullByDefault
package org.gradlens.agent.internal.record;

import org.eclipse.jdt.annotation.NonNullByDefault;
