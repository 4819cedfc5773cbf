// SPDX-License-Identifier: EPL-2.0
/**
 * How a probe engine is spoken to: a training JVM that stays, and runs the beginning of a program again and again to
 * see what its networks' gradients are at initialisation.
 */
@NonNullByDefault
package org.gradlens.telemetry.probe;

import org.eclipse.jdt.annotation.NonNullByDefault;
