// SPDX-License-Identifier: EPL-2.0
/** Trees whose columns the user chooses, sorts and resizes. */
@NonNullByDefault
package org.gradlens.ui.internal.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
