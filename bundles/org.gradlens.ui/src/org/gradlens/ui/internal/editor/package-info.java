// SPDX-License-Identifier: EPL-2.0
/**
 * Figures at the ends of the lines that declare layers, in the Java editor. Loading this package does not
 * activate the bundle, so that editing Java costs nothing until an experiment has run.
 */
@NonNullByDefault
package org.gradlens.ui.internal.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
