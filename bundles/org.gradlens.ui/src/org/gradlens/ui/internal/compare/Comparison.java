// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.flow.FlowChart;

/**
 * Runs beside each other, their layers matched.
 *
 * @param runs the runs
 * @param layers which layers are the same: one list a layer, with its index in each run
 */
record Comparison(List<ComparedRun> runs, List<List<OptionalInt>> layers) {

	static Comparison of(List<ComparedRun> runs) {
		return new Comparison(runs, LayerMatch.of(runs.stream().map(ComparedRun::network).toList()));
	}

	/** The error signal of each layer, of all runs. */
	FlowChart flow() {
		List<NetworkDeclared> networks = runs.stream().map(ComparedRun::network).toList();
		List<String> names = layers.stream().map(row -> LayerMatch.layer(networks, row).name()).toList();
		List<FlowChart.Bars> bars = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++) {
			int number = i;
			bars.add(new FlowChart.Bars(runs.get(i).name(),
					layers.stream().map(row -> epsilon(runs.get(number), row.get(number))).toList(), List.of()));
		}
		return new FlowChart(Messages.FlowTable_epsilon, names, bars);
	}

	private static OptionalDouble epsilon(ComparedRun run, OptionalInt layer) {
		Readings readings = run.step().map(Step::mean).orElse(Readings.NONE);
		return layer.isEmpty() ? OptionalDouble.empty()
				: LayerFigures.of(run.network(), layer.getAsInt(), readings).epsilon();
	}

	/** The loss of all runs over their iterations. */
	LinesChart curves() {
		List<LinesChart.Line> lines = new ArrayList<>();
		for (ComparedRun run : runs) {
			List<double[]> points = new ArrayList<>();
			run.steps().forEach(step -> LinesChart.add(step.mean().get(Figure.LOSS), step.iteration(), points));
			lines.add(LinesChart.line(run.name(), points));
		}
		return new LinesChart(Messages.Curve_loss, Messages.ChartText_iteration, false, Messages.Curve_loss, true, lines);
	}

	/** The row of a layer that the first run has; the first row when it has none such. */
	int row(int layer) {
		return IntStream.range(0, layers.size()).filter(row -> layers.get(row).get(0).equals(OptionalInt.of(layer)))
				.findFirst().orElse(0);
	}

	/** The newest distributions of the weight gradient of a layer, by its row, of all runs. */
	LinesChart distributions(int row) {
		List<LinesChart.Line> lines = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++) {
			ComparedRun run = runs.get(i);
			OptionalInt layer = layers.isEmpty() ? OptionalInt.empty() : layers.get(row).get(i);
			List<double[]> points = new ArrayList<>();
			if (layer.isPresent()) {
				histogram(run, layer.getAsInt()).ifPresent(histogram -> addBins(histogram, points));
			}
			lines.add(LinesChart.line(run.name(), points));
		}
		String layer = layers.isEmpty() ? "" //$NON-NLS-1$
				: LayerMatch.layer(runs.stream().map(ComparedRun::network).toList(), layers.get(row)).name();
		return new LinesChart(NLS.bind(Messages.Comparison_distributions, layer), Messages.Comparison_magnitude, true,
				NLS.bind(Messages.Comparison_share, layer), false, lines);
	}

	private static Optional<Histogram> histogram(ComparedRun run, int layer) {
		int parameter = run.network().firstParameter(layer);
		return run.distributions().stream().map(Distributions::distributions).flatMap(List::stream)
				.filter(each -> each.tensor() == Tensor.GRADIENT && each.index() == parameter)
				.map(Distributions.Distribution::histogram).findFirst();
	}

	private static void addBins(Histogram histogram, List<double[]> points) {
		double total = Math.max(1, histogram.total());
		for (int i = 0; i < histogram.bins(); i++) {
			int exponent = histogram.firstExponent() + i;
			points.add(new double[] { Math.pow(2, exponent + 0.5),
					(histogram.positive(exponent) + histogram.negative(exponent)) / total });
		}
	}

	/** The settings in which the runs differ, by name, with the value that each run has; a value that it lacks is empty. */
	Map<String, List<String>> differentSettings() {
		TreeSet<String> names = new TreeSet<>();
		runs.forEach(run -> names.addAll(run.settings().keySet()));
		Map<String, List<String>> different = new LinkedHashMap<>();
		for (String name : names) {
			List<String> values = runs.stream().map(run -> Objects.requireNonNullElse(run.settings().get(name), "")).toList(); //$NON-NLS-1$
			if (values.stream().distinct().count() > 1) {
				different.put(name, values);
			}
		}
		return different;
	}
}
