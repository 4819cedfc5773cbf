// SPDX-License-Identifier: EPL-2.0
/** What the views of charts have in common: a subject, a reader, an empty page that says why, and what can be taken away. */
@NonNullByDefault
package org.gradlens.ui.internal.views;

import org.eclipse.jdt.annotation.NonNullByDefault;
