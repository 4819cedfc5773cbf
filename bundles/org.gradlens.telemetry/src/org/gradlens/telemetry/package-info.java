// SPDX-License-Identifier: EPL-2.0
/**
 * What a training run says of itself: messages, and the run log that carries them from the training
 * JVM to whoever looks. Nothing here depends on more than the JDK, so the same classes serve the
 * agent inside the training JVM and the IDE.
 */
@NonNullByDefault
package org.gradlens.telemetry;

import org.eclipse.jdt.annotation.NonNullByDefault;
