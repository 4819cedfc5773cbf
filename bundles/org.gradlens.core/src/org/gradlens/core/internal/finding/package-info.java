// SPDX-License-Identifier: EPL-2.0
/** Marks findings in the source. */
@NonNullByDefault
package org.gradlens.core.internal.finding;

import org.eclipse.jdt.annotation.NonNullByDefault;
