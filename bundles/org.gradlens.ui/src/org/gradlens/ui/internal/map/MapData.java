// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.ColorMap;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.views.Mark;

/**
 * A figure of all layers over steps.
 *
 * @param network the topology
 * @param figure the figure
 * @param steps the steps, oldest first
 * @param colors by step and layer, the index of the value's colour in the colour map, as an unsigned byte
 * @param scale the colours' scale over all values
 * @param all the iterations of the whole run
 * @param marks what is to be marked
 */
record MapData(NetworkDeclared network, MapFigure figure, List<Step> steps, byte[][] colors, Scale scale, Range all,
		List<Mark> marks) {

	/** A share of a thousandth is the least that is told from none. */
	private static final Scale SHARES = Scale.decades(-3, 0);
	/** More decades than that are not told apart, so that one value of next to nothing does not take all colours. */
	private static final int MOST_DECADES = 24;

	static MapData of(NetworkDeclared network, MapFigure figure, List<Step> steps, Range all, List<Mark> marks) {
		int layers = network.layers().size();
		double[][] values = new double[steps.size()][layers];
		for (int i = 0; i < steps.size(); i++) {
			Readings readings = steps.get(i).mean();
			for (int layer = 0; layer < layers; layer++) {
				values[i][layer] = coded(figure.of(network, layer, readings));
			}
		}
		Scale scale = figure.isShare() ? SHARES : scale(values);
		return new MapData(network, figure, steps, colors(values, scale), scale, all, marks);
	}

	private static byte[][] colors(double[][] values, Scale scale) {
		byte[][] colors = new byte[values.length][];
		for (int i = 0; i < values.length; i++) {
			colors[i] = new byte[values[i].length];
			for (int layer = 0; layer < values[i].length; layer++) {
				colors[i][layer] = (byte) color(values[i][layer], scale);
			}
		}
		return colors;
	}

	private static int color(double value, Scale scale) {
		if (Double.isNaN(value)) {
			return ColorMap.ABSENT;
		}
		return Double.isInfinite(value) ? ColorMap.NOT_FINITE : ColorMap.index(scale.position(value));
	}

	/** NaN where nothing was read, positive infinity for what was read and is not finite. */
	private static double coded(OptionalDouble value) {
		return value.isEmpty() ? Double.NaN
				: Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : Double.POSITIVE_INFINITY;
	}

	/** Whole decades around all values. */
	private static Scale scale(double[][] values) {
		double least = Double.POSITIVE_INFINITY;
		double greatest = 0;
		for (double[] step : values) {
			for (double value : step) {
				if (value > 0 && value < Double.POSITIVE_INFINITY) {
					least = Math.min(least, value);
					greatest = Math.max(greatest, value);
				}
			}
		}
		if (greatest == 0) {
			return Scale.decades(-1, 0);
		}
		double high = Math.ceil(Math.log10(greatest));
		return Scale.decades(Math.max(high - MOST_DECADES, Math.floor(Math.log10(least))), high);
	}

	/** Whether no value was read. */
	boolean isEmpty() {
		return !any(color -> color != ColorMap.ABSENT);
	}

	/** Whether any value is not finite. */
	boolean isBroken() {
		return any(color -> color == ColorMap.NOT_FINITE);
	}

	/** Whether any value is finite, and has a colour of the scale. */
	boolean isScaled() {
		return any(color -> color != ColorMap.NOT_FINITE && color != ColorMap.ABSENT);
	}

	private boolean any(IntPredicate wanted) {
		for (byte[] step : colors) {
			for (byte color : step) {
				if (wanted.test(Byte.toUnsignedInt(color))) {
					return true;
				}
			}
		}
		return false;
	}

	/** The step that covers an iteration, or the next one after it, or -1 when there is none. */
	int stepAt(double iteration) {
		int low = 0;
		int high = steps.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (steps.get(middle).iteration() < iteration) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low < steps.size() ? low : -1;
	}
}
