// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** The legend of a {@link ColorMap}: an upright bar with the numbers that its colours stand for. */
public final class ColorBar {

	private static final String NOT_FINITE = "NaN"; //$NON-NLS-1$

	private ColorBar() {
	}

	/** The width that a legend takes. */
	public static int width(Surface surface, Scale scale, int height) {
		int widest = ticks(surface, scale, height).stream().mapToInt(tick -> surface.extent(tick.label()).x).max()
				.orElse(0);
		return barWidth(surface) + 2 * surface.gap() + Math.max(widest, surface.extent(NOT_FINITE).x);
	}

	private static int barWidth(Surface surface) {
		return surface.lineHeight();
	}

	private static List<Tick> ticks(Surface surface, Scale scale, int height) {
		return scale.ticks(Math.max(1, height / (2 * surface.lineHeight())));
	}

	/** The bar as a picture: all colours by value, the least at the bottom. */
	public static ImageData bar(PaletteData palette) {
		ImageData bar = new ImageData(1, ColorMap.COLORS, Byte.SIZE, palette);
		for (int i = 0; i < ColorMap.COLORS; i++) {
			bar.setPixel(0, i, ColorMap.COLORS - 1 - i);
		}
		return bar;
	}

	/** Draws below the legend what the colour of values that are not finite means; returns the height that this takes. */
	public static int paintNotFinite(Surface surface, Color color, Rectangle area) {
		int height = surface.lineHeight();
		int y = area.y + area.height - height;
		surface.fill(color, Surface.OPAQUE, new Rectangle(area.x, y, barWidth(surface), height));
		surface.text(ThemeColors.AXIS.get(), NOT_FINITE, area.x + barWidth(surface) + surface.gap(), y);
		return height + surface.gap();
	}

	/** Draws the legend with its bar at the left of an area. */
	public static void paint(Surface surface, Scale scale, ImageData bar, Rectangle area) {
		int width = barWidth(surface);
		surface.image(bar, new Rectangle(area.x, area.y, width, area.height));
		int gap = surface.gap();
		int lowest = area.y + area.height - surface.lineHeight();
		for (Tick tick : ticks(surface, scale, area.height)) {
			int y = area.y + (int) Math.round((1 - scale.position(tick.value())) * (area.height - 1));
			Point size = surface.extent(tick.label());
			surface.line(ThemeColors.AXIS.get(), area.x + width, y, area.x + width + gap / 2, y);
			surface.text(ThemeColors.AXIS.get(), tick.label(), area.x + width + gap,
					Math.max(area.y, Math.min(lowest, y - size.y / 2)));
		}
	}
}
