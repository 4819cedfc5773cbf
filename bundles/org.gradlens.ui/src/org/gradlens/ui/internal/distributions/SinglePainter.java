// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Histogram;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;

/** Draws the histogram of one step: positive values upward, negative ones downward, zeros and what is not finite beside it. */
final class SinglePainter {

	private static final int FILL = 170;

	private final Surface surface;
	private final Plot plot;
	private final DistributionsData.Moment moment;
	private final Histogram histogram;

	SinglePainter(Surface surface, Plot plot, DistributionsData data) {
		this.surface = surface;
		this.plot = plot;
		moment = data.moments().get(data.looked());
		histogram = moment.histogram();
	}

	Chart.Painted paint() {
		Rectangle area = plot.area();
		int line = surface.lineHeight();
		int half = Math.max(1, area.height / 2 - line);
		int middle = area.y + area.height / 2;
		double greatest = greatest(Integer.MIN_VALUE, Integer.MAX_VALUE);
		for (int i = 0; i < histogram.bins(); i++) {
			int exponent = histogram.firstExponent() + i;
			int left = plot.x(Math.pow(2, exponent));
			int width = Math.max(1, plot.x(Math.pow(2, exponent + 1)) - left - 1);
			int up = (int) Math.ceil(Bins.share(histogram, exponent, false) / greatest * half);
			int down = (int) Math.ceil(Bins.share(histogram, exponent, true) / greatest * half);
			surface.fill(ThemeColors.SERIES_1.get(), FILL, new Rectangle(left, middle - up, width, up));
			surface.fill(ThemeColors.SERIES_2.get(), FILL, new Rectangle(left, middle + 1, width, down));
		}
		surface.line(ThemeColors.AXIS.get(), area.x, middle, area.x + area.width - 1, middle);
		paintSigns(area);
		paintBeside(area.x - surface.gap(), true, DistributionsChart.zeros(histogram), Messages.SinglePainter_zeros, ThemeColors.DEAD);
		paintBeside(area.x + area.width + surface.gap(), false, DistributionsChart.notFinite(histogram), Messages.SinglePainter_notFinite,
				ThemeColors.EXPLODING);
		return this::at;
	}

	/** The greatest share of one sign in the bins that lie at some pixel columns, at least in part. */
	private double greatest(int left, int right) {
		return IntStream.range(0, histogram.bins()).map(i -> histogram.firstExponent() + i)
				.filter(exponent -> plot.x(Math.pow(2, exponent + 1)) > left && plot.x(Math.pow(2, exponent)) < right)
				.mapToDouble(exponent -> Math.max(Bins.share(histogram, exponent, false), Bins.share(histogram, exponent, true)))
				.max().orElse(0);
	}

	/** On the side where bars are lower, so that none stands behind the words. */
	private void paintSigns(Rectangle area) {
		int gap = surface.gap();
		String positive = Messages.SinglePainter_positive;
		String negative = Messages.SinglePainter_negative;
		int room = Math.max(surface.extent(positive).x, surface.extent(negative).x) + gap;
		int end = area.x + area.width;
		boolean atTheEnd = greatest(end - room, end) <= greatest(area.x, area.x + room);
		surface.text(ThemeColors.SERIES_1.get(), positive,
				atTheEnd ? end - surface.extent(positive).x - gap : area.x + gap, area.y + surface.lineHeight());
		surface.text(ThemeColors.SERIES_2.get(), negative,
				atTheEnd ? end - surface.extent(negative).x - gap : area.x + gap, area.y + area.height - surface.lineHeight() - gap);
	}

	/** A bar whose full height is all values, with its share below. */
	private void paintBeside(int edge, boolean toTheLeft, double share, String name, ThemeColors color) {
		Rectangle area = plot.area();
		int gap = surface.gap();
		String percent = DistributionsChart.percent(share);
		int width = Math.max(surface.extent(percent).x, surface.extent(name).x);
		int x = toTheLeft ? edge - width : edge;
		int line = surface.lineHeight();
		int room = Math.max(0, area.height - 2 * line - gap);
		int height = (int) Math.ceil(share * room);
		Color paint = color.get();
		surface.fill(paint, FILL, new Rectangle(x + width / 2 - gap / 2, area.y + room - height, gap, height));
		surface.line(ThemeColors.GRID.get(), x, area.y + room, x + width - 1, area.y + room);
		surface.text(share > 0 ? paint : ThemeColors.AXIS.get(), percent, x, area.y + room + gap / 2);
		surface.text(ThemeColors.AXIS.get(), Texts.fitted(surface, name, width), x, area.y + room + gap / 2 + line);
	}

	/** The exponent of the bin at a pixel column. */
	static int exponentAt(Plot plot, int x) {
		return (int) Math.floor(Math.log10(plot.valueAt(x)) / Bins.LOG10_OF_2);
	}

	/** Says what is in a bin, and beside the histogram. */
	static void addBin(List<String> lines, Histogram histogram, int exponent) {
		lines.add(NLS.bind(Messages.SinglePainter_bin, exponent, exponent + 1));
		lines.add(NLS.bind(Messages.SinglePainter_shares, DistributionsChart.percent(Bins.share(histogram, exponent, false)),
				DistributionsChart.percent(Bins.share(histogram, exponent, true))));
		lines.add(NLS.bind(Messages.SinglePainter_beside, DistributionsChart.percent(DistributionsChart.zeros(histogram)),
				DistributionsChart.percent(DistributionsChart.notFinite(histogram))));
	}

	private Optional<Spot> at(int x, int y) {
		if (!plot.area().contains(x, y)) {
			return Optional.empty();
		}
		List<String> lines = new ArrayList<>();
		addBin(lines, histogram, exponentAt(plot, x));
		return Optional.of(new Spot(plot.area(), x, y, lines, OptionalInt.empty(), OptionalLong.of(moment.iteration())));
	}
}
