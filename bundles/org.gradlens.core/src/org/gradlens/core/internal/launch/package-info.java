// SPDX-License-Identifier: EPL-2.0
/** Experiments: from a launch configuration to a training JVM, and what became of it. */
@NonNullByDefault
package org.gradlens.core.internal.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
