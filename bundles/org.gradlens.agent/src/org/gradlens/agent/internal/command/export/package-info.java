// SPDX-License-Identifier: EPL-2.0
/** A run log's contents in files that other tools read. */
@NonNullByDefault
package org.gradlens.agent.internal.command.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
