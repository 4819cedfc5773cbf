// SPDX-License-Identifier: EPL-2.0
/** What is found of runs, as the workspace knows it. */
@NonNullByDefault
package org.gradlens.core.finding;

import org.eclipse.jdt.annotation.NonNullByDefault;
