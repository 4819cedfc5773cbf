// SPDX-License-Identifier: EPL-2.0
/** What woven engine code calls: copies of what a training pass computes. Only this package mentions the engine's types. */
@NonNullByDefault
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.NonNullByDefault;
