// SPDX-License-Identifier: EPL-2.0
/** Where in the user's source layers are declared. */
@NonNullByDefault
package org.gradlens.agent.internal.origin;

import org.eclipse.jdt.annotation.NonNullByDefault;
