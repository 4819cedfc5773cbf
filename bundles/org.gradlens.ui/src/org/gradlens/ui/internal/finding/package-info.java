// SPDX-License-Identifier: EPL-2.0
/** What is found of runs, and what to do about it. */
@NonNullByDefault
package org.gradlens.ui.internal.finding;

import org.eclipse.jdt.annotation.NonNullByDefault;
