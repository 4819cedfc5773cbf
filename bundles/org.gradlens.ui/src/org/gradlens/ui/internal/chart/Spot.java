// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.swt.graphics.Rectangle;

/**
 * A place in a chart that has something to tell.
 *
 * @param plot the plot it is in
 * @param x its pixel column
 * @param y its pixel row
 * @param lines what is there, in exact numbers
 * @param layer the layer it is about, if it is about one
 * @param iteration the iteration it is about, if it is about one
 */
public record Spot(Rectangle plot, int x, int y, List<String> lines, OptionalInt layer, OptionalLong iteration) {

	/** All that is there, in one text. */
	public String text() {
		return String.join("\n", lines); //$NON-NLS-1$
	}
}
