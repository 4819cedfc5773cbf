// SPDX-License-Identifier: EPL-2.0
/** The user's journey through an installed IDE, done with the keyboard and the mouse. */
@NonNullByDefault
package org.gradlens.e2e;

import org.eclipse.jdt.annotation.NonNullByDefault;
