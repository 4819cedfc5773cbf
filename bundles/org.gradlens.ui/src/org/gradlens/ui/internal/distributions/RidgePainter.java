// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.telemetry.Histogram;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.StepText;

/** Draws a histogram a step, the oldest at the back, the newest in front. */
final class RidgePainter {

	/** How many times the distance between two steps the highest peak is. */
	private static final double OVERLAP = 3;
	private static final int HIDING = 215;
	private static final int FILL = 40;
	private static final int LINE = 1;
	private static final int LOOKED_LINE = 2;

	private final Surface surface;
	private final Plot plot;
	private final DistributionsData data;
	private final Subject subject;

	RidgePainter(Surface surface, Plot plot, DistributionsData data, Subject subject) {
		this.surface = surface;
		this.plot = plot;
		this.data = data;
		this.subject = subject;
	}

	Chart.Painted paint() {
		double greatest = data.moments().stream().mapToDouble(moment -> Bins.greatest(moment.histogram())).max().orElse(1);
		int lastLabel = -surface.lineHeight();
		for (int i = 0; i < data.moments().size(); i++) {
			boolean looked = i == data.looked() && !subject.isLive();
			paintRidge(i, greatest, looked);
			if (base(i) - lastLabel >= surface.lineHeight()) {
				paintBeside(i, looked);
				lastLabel = base(i);
			}
		}
		return (x, y) -> at(x, y);
	}

	/** The height that a peak has. */
	private double peak() {
		Rectangle area = plot.area();
		int ridges = data.moments().size();
		return ridges == 1 ? area.height * 0.9 : OVERLAP * area.height / (ridges - 1 + OVERLAP);
	}

	/** The pixel row that a histogram stands on. */
	private int base(int index) {
		Rectangle area = plot.area();
		int ridges = data.moments().size();
		double first = area.y + Math.min(peak(), area.height - 1);
		return ridges == 1 ? area.y + area.height - 1
				: (int) Math.round(first + (area.y + area.height - 1 - first) * index / (ridges - 1));
	}

	private void paintRidge(int index, double greatest, boolean looked) {
		Histogram histogram = data.moments().get(index).histogram();
		int[] line = line(histogram, base(index), peak() / Math.max(greatest, Double.MIN_NORMAL));
		Color color = ThemeColors.SERIES_1.get();
		surface.polygon(surface.background(), HIDING, line);
		surface.polygon(color, FILL, line);
		surface.polyline(looked ? surface.foreground() : color, looked ? LOOKED_LINE : LINE, line);
	}

	/** From the left edge over the middles of bins to the right edge. */
	private int[] line(Histogram histogram, int base, double heightOfShare) {
		Rectangle area = plot.area();
		int[] points = new int[2 * (histogram.bins() + 4)];
		int next = 0;
		points[next++] = area.x;
		points[next++] = base;
		for (int i = -1; i <= histogram.bins(); i++) {
			int exponent = histogram.firstExponent() + i;
			double share = Bins.share(histogram, exponent, false) + Bins.share(histogram, exponent, true);
			points[next++] = plot.x(Math.pow(2, exponent + 0.5));
			points[next++] = base - (int) Math.round(share * heightOfShare);
		}
		points[next++] = area.x + area.width - 1;
		points[next] = base;
		return points;
	}

	/** The iteration on the left, and on the right what the histogram cannot show. */
	private void paintBeside(int index, boolean looked) {
		DistributionsData.Moment moment = data.moments().get(index);
		Rectangle area = plot.area();
		int gap = surface.gap();
		String iteration = StepText.whole(moment.iteration());
		Point size = surface.extent(iteration);
		int y = base(index) - size.y + gap / 2;
		if (size.x <= area.x - gap) {
			surface.text(looked ? surface.foreground() : ThemeColors.AXIS.get(), iteration, area.x - gap - size.x, y);
		}
		double notFinite = DistributionsChart.notFinite(moment.histogram());
		double zeros = DistributionsChart.zeros(moment.histogram());
		if (notFinite > 0) {
			surface.text(ThemeColors.EXPLODING.get(), NLS.bind(Messages.RidgePainter_notFinite, DistributionsChart.percent(notFinite)),
					area.x + area.width + gap, y);
		} else if (zeros > 0) {
			surface.text(ThemeColors.DEAD.get(), NLS.bind(Messages.RidgePainter_zeros, DistributionsChart.percent(zeros)),
					area.x + area.width + gap, y);
		}
	}

	private Optional<Spot> at(int x, int y) {
		Rectangle area = plot.area();
		if (!area.contains(x, y) || data.moments().isEmpty()) {
			return Optional.empty();
		}
		int nearest = 0;
		for (int i = 0; i < data.moments().size(); i++) {
			nearest = Math.abs(base(i) - y) < Math.abs(base(nearest) - y) ? i : nearest;
		}
		DistributionsData.Moment moment = data.moments().get(nearest);
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.StepText_iteration, StepText.whole(moment.iteration())));
		SinglePainter.addBin(lines, moment.histogram(), SinglePainter.exponentAt(plot, x));
		return Optional.of(new Spot(area, x, base(nearest), lines, OptionalInt.empty(), OptionalLong.of(moment.iteration())));
	}
}
