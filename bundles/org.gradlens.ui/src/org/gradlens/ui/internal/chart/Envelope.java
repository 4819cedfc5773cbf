// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.Arrays;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A series of any number of points made as many as there are pixel columns: of each column the least, the greatest
 * and the mean value. Nothing that is drawn is lost, and drawing takes the same time whatever the number of points.
 */
public final class Envelope {

	private static final int BAND_OPACITY = 70;

	private final Plot plot;
	private final double[] lows;
	private final double[] highs;
	private final double[] sums;
	private final int[] counts;

	/** An empty series of a plot. */
	public Envelope(Plot plot) {
		this.plot = plot;
		int columns = Math.max(0, plot.area().width);
		lows = new double[columns];
		highs = new double[columns];
		sums = new double[columns];
		counts = new int[columns];
		Arrays.fill(lows, Double.POSITIVE_INFINITY);
		Arrays.fill(highs, Double.NEGATIVE_INFINITY);
	}

	/** Adds a point with the extremes of what it stands for; what is not finite or outside the plot is left out. */
	public void add(double at, double low, double mean, double high) {
		int column = plot.x(at) - plot.area().x;
		if (column >= 0 && column < counts.length && Double.isFinite(mean)) {
			lows[column] = Math.min(lows[column], low);
			highs[column] = Math.max(highs[column], high);
			sums[column] += mean;
			counts[column]++;
		}
	}

	/** Draws the extremes as a band. */
	public void paintBand(Surface surface, Color color) {
		int columns = filled();
		int[] outline = new int[4 * columns];
		int upper = 0;
		int lower = outline.length;
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0) {
				outline[upper++] = plot.area().x + i;
				outline[upper++] = plot.y(highs[i]);
				outline[--lower] = plot.y(lows[i]);
				outline[--lower] = plot.area().x + i;
			}
		}
		if (columns > 1) {
			surface.polygon(color, BAND_OPACITY, outline);
		}
	}

	/** Draws a line through the means. */
	public void paintLine(Surface surface, Color color, int width) {
		int[] points = new int[2 * filled()];
		int next = 0;
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0) {
				points[next++] = plot.area().x + i;
				points[next++] = plot.y(sums[i] / counts[i]);
			}
		}
		if (points.length == 2) {
			int size = surface.gap() / 2;
			surface.fill(color, Surface.OPAQUE, new Rectangle(points[0] - size / 2,
					points[1] - size / 2, size, size));
		} else if (points.length > 2) {
			surface.polyline(color, width, points);
		}
	}

	private int filled() {
		int filled = 0;
		for (int count : counts) {
			filled += count > 0 ? 1 : 0;
		}
		return filled;
	}
}
