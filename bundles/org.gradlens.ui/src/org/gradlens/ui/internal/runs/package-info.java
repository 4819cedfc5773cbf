// SPDX-License-Identifier: EPL-2.0
/** The Runs view: the history of runs, and what can be done with them. */
@NonNullByDefault
package org.gradlens.ui.internal.runs;

import org.eclipse.jdt.annotation.NonNullByDefault;
