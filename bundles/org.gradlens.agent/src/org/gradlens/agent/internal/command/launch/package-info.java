// SPDX-License-Identifier: EPL-2.0
/** Running a program in a training JVM from the command line. */
@NonNullByDefault
package org.gradlens.agent.internal.command.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
