// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * A table of texts as a picture, for what a view shows in rows.
 *
 * @param name what it shows
 * @param table the cells, the first row being headings, all of as many columns
 */
public record TableChart(String name, List<List<String>> table) implements Chart {

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		int line = surface.lineHeight() + surface.gap();
		int x = area.x;
		for (int column = 0; column < table.get(0).size() && x < area.x + area.width; column++) {
			int number = column;
			int width = Math.min(area.x + area.width - x,
					table.stream().mapToInt(row -> surface.extent(row.get(number)).x).max().orElse(0));
			int y = area.y;
			for (List<String> row : table) {
				if (y + line <= area.y + area.height) {
					surface.text(y == area.y ? ThemeColors.AXIS.get() : surface.foreground(),
							Texts.fitted(surface, row.get(column), width), x, y);
				}
				y += line;
			}
			x += width + 2 * surface.gap();
		}
		int below = area.y + line - surface.gap() / 2;
		surface.line(ThemeColors.GRID.get(), area.x, below, area.x + area.width - 1, below);
		return Painted.NOTHING;
	}
}
