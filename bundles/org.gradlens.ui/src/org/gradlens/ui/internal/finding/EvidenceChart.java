// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Evidence.Point;
import org.gradlens.diagnosis.Finding;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Envelope;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.ThemeColors;

/** The numbers that a finding rests on, over the iterations, with the one at which it began. */
final class EvidenceChart implements Chart {

	/** Values that differ by more are seen on a logarithmic axis alone. */
	private static final double WIDE = 20;
	private static final int DECIMALS = 4;
	private static final int LINE_WIDTH = 2;

	private final Evidence evidence;
	private final long began;

	EvidenceChart(Finding finding) {
		evidence = finding.evidence();
		began = finding.began();
	}

	@Override
	public String name() {
		return evidence.quantity();
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		List<Point> points = evidence.points();
		double[] values = points.stream().mapToDouble(Point::value).filter(Double::isFinite).toArray();
		double last = points.get(points.size() - 1).iteration();
		Plot plot = Plot.inside(surface, area,
				new Axis(Messages.EvidenceChart_iteration, Scale.counts(points.get(0).iteration(), last)),
				new Axis(evidence.quantity(), Scale.around(values, isWide(values))));
		if (!plot.hasRoom()) {
			return Painted.NOTHING;
		}
		plot.paintGrid(surface);
		if (began > points.get(0).iteration()) {
			int x = plot.x(began);
			surface.dashes(ThemeColors.EXPLODING.get(), x, plot.area().y, x, plot.area().y + plot.area().height - 1);
		}
		Envelope course = new Envelope(plot);
		points.forEach(point -> course.add(point.iteration(), point.value(), point.value(), point.value()));
		course.paintLine(surface, ThemeColors.series(0).get(), LINE_WIDTH);
		plot.paintAxes(surface);
		return (x, y) -> plot.area().contains(x, y) ? nearest(plot, x) : Optional.empty();
	}

	private static boolean isWide(double[] values) {
		double least = Double.POSITIVE_INFINITY;
		double greatest = 0;
		for (double value : values) {
			least = Math.min(least, value);
			greatest = Math.max(greatest, value);
		}
		return least > 0 && (greatest > WIDE * least || greatest < 1e-3);
	}

	private Optional<Spot> nearest(Plot plot, int x) {
		Point nearest = evidence.points().get(0);
		for (Point point : evidence.points()) {
			if (Math.abs(plot.x(point.iteration()) - x) < Math.abs(plot.x(nearest.iteration()) - x)) {
				nearest = point;
			}
		}
		List<String> lines = List.of(NLS.bind(Messages.FindingText_iteration, Long.toString(nearest.iteration())),
				NLS.bind(Messages.ChartText_figure, evidence.quantity(), Magnitude.text(nearest.value(), DECIMALS)));
		return Optional.of(new Spot(plot.area(), plot.x(nearest.iteration()), plot.y(nearest.value()), lines,
				OptionalInt.empty(), OptionalLong.of(nearest.iteration())));
	}

	@Override
	public List<List<String>> table() {
		List<List<String>> table = new ArrayList<>();
		table.add(List.of(Messages.EvidenceChart_iteration, evidence.quantity()));
		evidence.points().forEach(
				point -> table.add(List.of(Long.toString(point.iteration()), Double.toString(point.value()))));
		return table;
	}
}
