// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** Two lines through a spot of a chart, and beside them what is there. */
final class Crosshair {

	private static final int BOX_OPACITY = 235;

	private Crosshair() {
	}

	static void paint(Surface surface, Spot spot, Rectangle all) {
		Rectangle plot = spot.plot();
		surface.dashes(surface.foreground(), spot.x(), plot.y, spot.x(), plot.y + plot.height - 1);
		surface.dashes(surface.foreground(), plot.x, spot.y(), plot.x + plot.width - 1, spot.y());
		List<String> lines = spot.lines();
		if (lines.isEmpty()) {
			return;
		}
		int gap = surface.gap();
		int line = surface.lineHeight();
		int width = lines.stream().mapToInt(text -> surface.extent(text).x).max().orElse(0) + 2 * gap;
		int height = lines.size() * line + 2 * gap;
		int x = spot.x() + 2 * gap + width <= all.x + all.width ? spot.x() + 2 * gap : spot.x() - 2 * gap - width;
		int y = spot.y() + 2 * gap + height <= all.y + all.height ? spot.y() + 2 * gap : spot.y() - 2 * gap - height;
		Rectangle box = new Rectangle(Math.max(all.x, x), Math.max(all.y, y), width, height);
		surface.fill(surface.background(), BOX_OPACITY, box);
		surface.polyline(ThemeColors.AXIS.get(), 1, new int[] { box.x, box.y, box.x + width, box.y, box.x + width,
				box.y + height, box.x, box.y + height, box.x, box.y });
		for (int i = 0; i < lines.size(); i++) {
			surface.text(surface.foreground(), lines.get(i), box.x + gap, box.y + gap + i * line);
		}
	}
}
