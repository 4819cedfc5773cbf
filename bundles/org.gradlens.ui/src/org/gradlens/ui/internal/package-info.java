// SPDX-License-Identifier: EPL-2.0
/** What the parts of the user interface share: texts, errors, images. */
@NonNullByDefault
package org.gradlens.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
