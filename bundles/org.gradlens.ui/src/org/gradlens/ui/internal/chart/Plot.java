// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where an across and an upward axis are drawn, and the area between them.
 *
 * @param area what is between the axes
 * @param across the axis below, ascending to the right
 * @param upward the axis on the left
 * @param acrossTicks the ticks of the one, as many as have room
 * @param upwardTicks the ticks of the other
 */
public record Plot(Rectangle area, Axis across, Axis upward, List<Tick> acrossTicks, List<Tick> upwardTicks) {

	private static final int MOST_TICKS = 12;

	/** Lays the axes out inside bounds: titles and numbers keep clear of one another. */
	public static Plot inside(Surface surface, Rectangle bounds, Axis across, Axis upward) {
		List<Tick> ticks = upwardTicks(surface, upward, height(surface, bounds, across, upward));
		int left = ticks.stream().mapToInt(tick -> surface.extent(tick.label()).x).max().orElse(0) + 2 * surface.gap();
		return inside(surface, bounds, left, across, upward);
	}

	private static int height(Surface surface, Rectangle bounds, Axis across, Axis upward) {
		int below = surface.lineHeight() * (across.title().isEmpty() ? 1 : 2) + surface.gap();
		return Math.max(0, bounds.height - above(surface, upward) - below);
	}

	/** What the upward axis needs above it: its title, or half of its uppermost number. */
	private static int above(Surface surface, Axis upward) {
		return upward.title().isEmpty() ? surface.lineHeight() / 2 : surface.lineHeight() + surface.gap();
	}

	private static List<Tick> upwardTicks(Surface surface, Axis upward, int height) {
		return upward.scale().ticks(Math.max(2, Math.min(MOST_TICKS, 2 * height / (3 * surface.lineHeight()))));
	}

	/** Lays the axes out with so much room on the left, for example so that several plots are in line. */
	public static Plot inside(Surface surface, Rectangle bounds, int left, Axis across, Axis upward) {
		int gap = surface.gap();
		int height = height(surface, bounds, across, upward);
		List<Tick> acrossTicks = List.of();
		int right = gap;
		for (int most = MOST_TICKS; most > 0; most--) {
			acrossTicks = across.scale().ticks(most);
			int widest = acrossTicks.stream().mapToInt(tick -> surface.extent(tick.label()).x).max().orElse(0);
			right = Math.max(gap, widest / 2 + 1);
			if (acrossTicks.size() * (widest + 2 * gap) <= bounds.width - left - right) {
				break;
			}
		}
		Rectangle area = new Rectangle(bounds.x + left, bounds.y + above(surface, upward),
				Math.max(0, bounds.width - left - right), height);
		return new Plot(area, across, upward, acrossTicks, upwardTicks(surface, upward, height));
	}

	/** Whether there is room enough to draw anything. */
	public boolean hasRoom() {
		return area.width > 1 && area.height > 1;
	}

	/** The pixel column of a value. */
	public int x(double value) {
		return area.x + place(across.scale().position(value), area.width);
	}

	/** The pixel row of a value. */
	public int y(double value) {
		return area.y + area.height - 1 - place(upward.scale().position(value), area.height);
	}

	private static int place(double position, int length) {
		// clipped far outside, so that lines to there keep their direction and no number overflows
		double clipped = Double.isNaN(position) ? -1 : Math.max(-10, Math.min(10, position));
		return (int) Math.round(clipped * (length - 1));
	}

	/** The value at a pixel column. */
	public double valueAt(int x) {
		return across.scale().value((x - area.x) / (double) Math.max(1, area.width - 1));
	}

	/** Draws the lines of the grid, to be drawn over. */
	public void paintGrid(Surface surface) {
		Color grid = ThemeColors.GRID.get();
		for (Tick tick : upwardTicks) {
			surface.line(grid, area.x, y(tick.value()), area.x + area.width - 1, y(tick.value()));
		}
	}

	/** Draws both axes with their numbers and titles. */
	public void paintAxes(Surface surface) {
		paintAcross(surface);
		int gap = surface.gap();
		Color color = ThemeColors.AXIS.get();
		for (Tick tick : upwardTicks) {
			Point size = surface.extent(tick.label());
			surface.text(color, tick.label(), area.x - gap - size.x, y(tick.value()) - size.y / 2);
		}
		if (!upward.title().isEmpty()) {
			int right = area.x + area.width;
			surface.text(surface.foreground(), Texts.fitted(surface, upward.title(), right - area.x), area.x,
					area.y - surface.lineHeight() - gap / 2);
		}
	}

	/** Draws the axis below with its numbers and title. */
	public void paintAcross(Surface surface) {
		int gap = surface.gap();
		Color color = ThemeColors.AXIS.get();
		int bottom = area.y + area.height;
		surface.line(color, area.x, bottom, area.x + area.width - 1, bottom);
		for (Tick tick : acrossTicks) {
			int x = x(tick.value());
			surface.line(color, x, bottom, x, bottom + gap / 2);
			surface.text(color, tick.label(), x - surface.extent(tick.label()).x / 2, bottom + gap / 2);
		}
		if (!across.title().isEmpty()) {
			String title = Texts.fitted(surface, across.title(), area.width);
			surface.text(color, title, area.x + (area.width - surface.extent(title).x) / 2,
					bottom + gap / 2 + surface.lineHeight());
		}
	}
}
