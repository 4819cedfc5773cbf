// SPDX-License-Identifier: EPL-2.0
/** The arrangement of the workbench for looking at gradients. */
@NonNullByDefault
package org.gradlens.ui.internal.perspective;

import org.eclipse.jdt.annotation.NonNullByDefault;
