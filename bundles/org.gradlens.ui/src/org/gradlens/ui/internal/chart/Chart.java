// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;

/** Something that can be drawn on any surface and told as a table. */
public interface Chart {

	/** What it shows, in a few words; what a screen reader calls it. */
	String name();

	/** Draws it and tells where what is. */
	Painted paint(Surface surface, Rectangle area);

	/** The numbers it draws, the first row being headings. */
	List<List<String>> table();

	/** A chart as it was drawn: what is where. */
	interface Painted {

		/** Nothing is anywhere. */
		Painted NOTHING = (x, y) -> Optional.empty();

		/** What is at a pixel or next to it. */
		Optional<Spot> at(int x, int y);

		/**
		 * The next spot in a direction, for the keyboard.
		 *
		 * @param across -1 to the left, 1 to the right, else 0
		 * @param down -1 upward, 1 downward, else 0
		 */
		default Optional<Spot> next(Spot spot, int across, int down) {
			Rectangle plot = spot.plot();
			int x = Math.max(plot.x, Math.min(plot.x + plot.width - 1, spot.x() + across));
			int y = Math.max(plot.y, Math.min(plot.y + plot.height - 1, spot.y() + down * (plot.height / 10 + 1)));
			return at(x, y);
		}
	}
}
