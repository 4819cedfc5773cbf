// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** Says which colour is whose, above a chart of several series. */
public final class Legend {

	private Legend() {
	}

	/**
	 * Draws the names of series beside their colours, in as many lines as it takes.
	 *
	 * @param area its upper part is drawn in
	 * @return the height that it takes, with the distance to what is below
	 */
	public static int paint(Surface surface, Rectangle area, List<String> names) {
		int x = area.x;
		int y = area.y;
		int size = surface.lineHeight() / 2;
		for (int i = 0; i < names.size(); i++) {
			String name = Texts.fitted(surface, names.get(i), area.width / 2);
			int width = size + 3 * surface.gap() + surface.extent(name).x;
			if (x > area.x && x + width > area.x + area.width) {
				x = area.x;
				y += surface.lineHeight();
			}
			surface.fill(ThemeColors.series(i).get(), Surface.OPAQUE, new Rectangle(x, y + size / 2, size, size));
			surface.text(surface.foreground(), name, x + size + surface.gap(), y);
			x += width;
		}
		return y - area.y + surface.lineHeight() + surface.gap();
	}
}
