// SPDX-License-Identifier: EPL-2.0
/** A run in short: how it ended, and the first and last figures of each layer, as text and as JSON. */
@NonNullByDefault
package org.gradlens.agent.internal.command.summary;

import org.eclipse.jdt.annotation.NonNullByDefault;
