// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.curves.Curve;
import org.gradlens.ui.internal.distributions.LayerDistribution;
import org.gradlens.ui.internal.flow.FlowChart;
import org.gradlens.ui.internal.map.MapFigure;
import org.gradlens.ui.internal.views.TensorText;

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

	/** How many networks the run with most of them has declared. */
	int networks() {
		return runs.stream().mapToInt(ComparedRun::networks).max().orElse(0);
	}

	/** A figure of each layer, of all runs. */
	FlowChart flow(MapFigure figure) {
		List<NetworkDeclared> networks = runs.stream().map(ComparedRun::network).toList();
		List<String> names = layers.stream().map(row -> LayerMatch.layer(networks, row).name()).toList();
		List<FlowChart.Bars> bars = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++) {
			int number = i;
			bars.add(new FlowChart.Bars(runs.get(i).name(),
					layers.stream().map(row -> value(figure, runs.get(number), row.get(number))).toList(), List.of()));
		}
		return new FlowChart(figure.title(), names, bars);
	}

	private static OptionalDouble value(MapFigure figure, ComparedRun run, OptionalInt layer) {
		Readings readings = run.step().map(Step::mean).orElse(Readings.NONE);
		return layer.isEmpty() ? OptionalDouble.empty()
				: figure.of(run.network(), layer.getAsInt(), readings);
	}

	/** A figure of the whole network over the iterations, of all runs. */
	LinesChart curves(Curve curve) {
		List<LinesChart.Line> lines = new ArrayList<>();
		for (ComparedRun run : runs) {
			List<double[]> points = new ArrayList<>();
			run.steps().forEach(step -> LinesChart.add(curve.of(step.mean()), step.iteration(), points));
			lines.add(LinesChart.line(run.name(), points));
		}
		return new LinesChart(curve.title(), Messages.ChartText_iteration, false, curve.title(), curve.canBeLogarithmic(),
				lines);
	}

	/** The row of a layer that the first run has; the first row when it has none such. */
	int row(int layer) {
		return IntStream.range(0, layers.size()).filter(row -> layers.get(row).get(0).equals(OptionalInt.of(layer)))
				.findFirst().orElse(0);
	}

	/** The newest distributions of a tensor of a layer, by its row, of all runs. */
	LinesChart distributions(int row, Tensor tensor) {
		List<LinesChart.Line> lines = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++) {
			ComparedRun run = runs.get(i);
			OptionalInt layer = layers.isEmpty() ? OptionalInt.empty() : layers.get(row).get(i);
			List<double[]> points = new ArrayList<>();
			if (layer.isPresent()) {
				run.distributions()
						.flatMap(found -> LayerDistribution.of(found, run.network(), tensor, layer.getAsInt()))
						.ifPresent(histogram -> addBins(histogram, points));
			}
			lines.add(LinesChart.line(run.name(), points));
		}
		String title = layers.isEmpty() ? TensorText.name(tensor) : title(layers.get(row), tensor);
		return new LinesChart(title, Messages.Comparison_magnitude, true, NLS.bind(Messages.Comparison_share, title), false,
				lines);
	}

	/** What the distribution is called in the first network that has the layer. */
	private String title(List<OptionalInt> row, Tensor tensor) {
		int run = IntStream.range(0, row.size()).filter(number -> row.get(number).isPresent()).findFirst().orElseThrow();
		return LayerDistribution.title(runs.get(run).network(), tensor, row.get(run).getAsInt());
	}

	private static void addBins(Histogram histogram, List<double[]> points) {
		double total = Math.max(1, histogram.total());
		for (int i = 0; i < histogram.bins(); i++) {
			int exponent = histogram.firstExponent() + i;
			points.add(new double[] { Math.pow(2, exponent + 0.5),
					(histogram.positive(exponent) + histogram.negative(exponent)) / total });
		}
	}

	/** The settings in which the runs differ, by their names for the user, with the value that each run has; a value that it lacks is empty. */
	Map<String, List<String>> differentSettings() {
		TreeSet<String> names = new TreeSet<>();
		runs.forEach(run -> names.addAll(run.settings().keySet()));
		Map<String, List<String>> different = new LinkedHashMap<>();
		for (String name : names) {
			List<String> values = runs.stream().map(run -> Objects.requireNonNullElse(run.settings().get(name), "")).toList(); //$NON-NLS-1$
			if (values.stream().distinct().count() > 1) {
				different.put(SettingName.of(name), values);
			}
		}
		return different;
	}
}
