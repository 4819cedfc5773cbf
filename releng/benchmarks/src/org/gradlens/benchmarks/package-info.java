// SPDX-License-Identifier: EPL-2.0
/** How fast networks train, plain and watched. */
@NonNullByDefault
package org.gradlens.benchmarks;

import org.eclipse.jdt.annotation.NonNullByDefault;
