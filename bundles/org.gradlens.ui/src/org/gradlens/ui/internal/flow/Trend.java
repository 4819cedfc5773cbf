// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;

/** A figure's logarithm over the run, drawn as a line without axes. */
public final class Trend {

	/** The least range that fills the height, in decades, so that noise looks like noise. */
	private static final double LEAST_RANGE = 2;

	/** Pixel columns that make one point: more points take their time and are not seen. */
	private static final int COLUMNS = 3;

	private final double[] values;

	/** A line through log10 values, oldest first, which may hold infinities and NaN. */
	public Trend(double[] values) {
		this.values = values;
	}

	/** The values, oldest first. */
	public double[] values() {
		return values.clone();
	}

	/** Where it begins and ends, as in {@code 8.7e-2 → 1.3e-5}; empty without values. */
	String text() {
		return values.length == 0 ? "" //$NON-NLS-1$
				: NLS.bind(Messages.Trend_text, magnitude(values[0]), magnitude(values[values.length - 1]));
	}

	private static String magnitude(double logarithm) {
		return Magnitude.text(OptionalDouble.of(Math.pow(10, logarithm)));
	}

	/** Draws the line in the foreground colour. */
	public void paint(GC gc, Rectangle area) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double value : values) {
			if (Double.isFinite(value)) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}
		if (low > high || area.width < 2 || area.height < 2) {
			return;
		}
		double range = Math.max(LEAST_RANGE, high - low);
		double bottom = (low + high - range) / 2;
		int count = area.width / COLUMNS + 1;
		int[] points = new int[2 * count];
		int used = 0;
		for (int point = 0; point < count; point++) {
			double value = meanAt(point, count);
			if (Double.isNaN(value)) {
				paint(gc, points, used);
				used = 0;
				continue;
			}
			double share = Math.max(0, Math.min(1, (value - bottom) / range));
			points[used++] = area.x + Math.min(area.width - 1, point * COLUMNS);
			points[used++] = area.y + (int) Math.round((1 - share) * (area.height - 1));
		}
		paint(gc, points, used);
	}

	/** Draws a piece without gaps at once, which takes far less time than its parts do. */
	private static void paint(GC gc, int[] points, int used) {
		if (used > 2) {
			gc.drawPolyline(Arrays.copyOf(points, used));
		}
	}

	/** The mean of the values that fall into a column, or the nearest one when there are fewer than columns. */
	private double meanAt(int column, int columns) {
		int from = column * values.length / columns;
		int to = Math.max(from + 1, (column + 1) * values.length / columns);
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += values[i];
		}
		return sum / (to - from);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Trend trend && Arrays.equals(values, trend.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}
}
