// SPDX-License-Identifier: EPL-2.0
/** Tests of the agent's jar in training JVMs of their own. */
@NonNullByDefault
package org.gradlens.agent.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;
