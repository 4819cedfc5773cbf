// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** What charts are drawn on: a screen, a picture or an SVG file. Coordinates are pixels at 100 %. */
public interface Surface {

	/** Opaque, where an amount of opacity is asked for. */
	int OPAQUE = 255;

	/** The colour of text. */
	Color foreground();

	/** The colour behind everything. */
	Color background();

	/** Width and height of a text. */
	Point extent(String text);

	/** The height of a line of text. */
	default int lineHeight() {
		return extent("0").y; //$NON-NLS-1$
	}

	/** The distance that things keep from one another: half a line. */
	default int gap() {
		return Math.max(2, lineHeight() / 3);
	}

	/** Draws a text whose upper left corner is at a place. */
	void text(Color color, String text, int x, int y);

	/** Draws a line of one pixel. */
	void line(Color color, int x1, int y1, int x2, int y2);

	/** Draws a dashed line of one pixel. */
	void dashes(Color color, int x1, int y1, int x2, int y2);

	/**
	 * Draws lines through points.
	 *
	 * @param width width of the line
	 * @param points x and y in turn
	 */
	void polyline(Color color, int width, int[] points);

	/**
	 * Fills a polygon.
	 *
	 * @param opacity 0 to {@link #OPAQUE}
	 * @param points x and y in turn
	 */
	void polygon(Color color, int opacity, int[] points);

	/** Fills a rectangle. */
	void fill(Color color, int opacity, Rectangle area);

	/** Draws a picture, stretched to fill an area: its pixels become rectangles with sharp edges. */
	void image(ImageData data, Rectangle area);

	/** Draws nothing outside a rectangle from now on; null for no such limit. */
	void clip(@Nullable Rectangle area);
}
