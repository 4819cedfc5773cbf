// SPDX-License-Identifier: EPL-2.0
/**
 * The drawing layer that all charts share: surfaces to draw on, axes, colours by value, and the canvas that shows a
 * chart. What is drawn is the same on the screen, in a picture and in an SVG file.
 */
@NonNullByDefault
package org.gradlens.ui.internal.chart;

import org.eclipse.jdt.annotation.NonNullByDefault;
