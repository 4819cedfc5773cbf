// SPDX-License-Identifier: EPL-2.0
/**
 * How a training JVM is started and spoken to, by the IDE and by the command line alike: here because it is the only
 * room that both may use.
 */
@NonNullByDefault
package org.gradlens.telemetry.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
