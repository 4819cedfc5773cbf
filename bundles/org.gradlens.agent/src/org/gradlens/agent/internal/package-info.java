// SPDX-License-Identifier: EPL-2.0
/** What the agent is told, and what it tells when the program fails. */
@NonNullByDefault
package org.gradlens.agent.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
