// SPDX-License-Identifier: EPL-2.0
/** What the user chooses in a view, and takes back with <em>Edit, Undo</em>. */
@NonNullByDefault
package org.gradlens.ui.internal.undo;

import org.eclipse.jdt.annotation.NonNullByDefault;
