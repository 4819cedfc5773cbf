// SPDX-License-Identifier: EPL-2.0
/** Preferences. */
@NonNullByDefault
package org.gradlens.ui.internal.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
