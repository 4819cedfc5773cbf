// SPDX-License-Identifier: EPL-2.0
/** The commands of {@code java -jar gradlens.jar}: their arguments, help and exit codes. */
@NonNullByDefault
package org.gradlens.agent.internal.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
