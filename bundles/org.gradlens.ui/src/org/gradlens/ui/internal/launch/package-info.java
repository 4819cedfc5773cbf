// SPDX-License-Identifier: EPL-2.0
/** Launching of experiments: the launch dialog's tabs, the shortcut, and the progress of what was launched. */
@NonNullByDefault
package org.gradlens.ui.internal.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
