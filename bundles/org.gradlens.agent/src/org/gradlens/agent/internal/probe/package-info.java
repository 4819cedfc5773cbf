// SPDX-License-Identifier: EPL-2.0
/**
 * The probe engine: runs the beginning of the user's program again and again in one JVM, each time with its classes
 * loaded anew, and stops it when its networks were trained for a few iterations.
 */
@NonNullByDefault
package org.gradlens.agent.internal.probe;

import org.eclipse.jdt.annotation.NonNullByDefault;
