// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;

/** Messages such as a run sends. */
final class Samples {

	private static final SourceFrame FRAME = new SourceFrame("demo.Net$1", "lambda$main$0", "Net.java", 18);

	/** One of each kind, with values that are easily lost: NaN, infinities, tiny ones, absent ones;
	 * all of them such as the log keeps without rounding. */
	static final List<Message> ALL_KINDS = List.of(
			new RunStarted("demo.Net", Instant.ofEpochMilli(1_700_000_000_123L), 4711, Map.of("threads", "1")),
			new NetworkDeclared(0, NetworkKind.GRAPH, List.of(
					new Layer(0, "größe", "DenseLayer", "sigmoid", "XAVIER", List.of(),
							List.of(new Parameter("W", List.of(784L, 256L), true), new Parameter("b", List.of(256L), false)),
							new Origin(List.of(FRAME, new SourceFrame("demo.Net", "main", "Net.java", 9)), 2, 3),
							Map.of(LayerSetting.LOSS, "LossMCXENT", LayerSetting.CLIPPING_THRESHOLD, "0.5")),
					new Layer(1, "sum", "ElementWiseVertex", "", "", List.of(0, 0), List.of(), Origin.UNKNOWN))),
			new FitStarted(0, 2, 10, -1), step(0, 17),
			new Step(0, 29, 12, 1, 6_000_000_000L, 128, loss(2.5), loss(1.5), loss(Double.POSITIVE_INFINITY)),
			new Distributions(0, 29, List.of(
					new Distributions.Distribution(Tensor.EPSILON, 0,
							new Histogram(-1074, new long[] { 1, 0, 2 }, new long[] { 0, 5_000_000_000L, 0 }, 3, 4, 5)),
					new Distributions.Distribution(Tensor.UPDATE, 1,
							new Histogram(1023, new long[1], new long[] { 1 }, 0, 0, 0)))),
			new TimeProfile(0, 29, 1, new double[] { 0x1.8p-170, Double.NaN, 1 }),
			new NonFiniteFound(0, 29, Tensor.CLIPPED_GRADIENT, 1, 12), new EpochEnded(0, 1, 78),
			new InitialParameters(0, new Readings.Builder().set(Figure.SPECTRAL_NORM, 2, 1, 1.5).build()),
			new DataSummary(0, 7, DataSummary.Role.TARGET, 1, 256, 10, 1, 3, -1.5, 0x1p-100, 0.5, 0.25, 0, 4,
					OptionalDouble.of(2.5)),
			new DataSummary(0, 7, DataSummary.Role.INPUT, 0, 256, 784, 0, 0, 0, 255, 0.5, 0.25, 1, 4,
					OptionalDouble.empty()),
			new Evaluated(0, 29, Double.NaN, 1000),
			new CaptureProblem("Epsilons are not read.", "java.lang.Error\n\tat x"),
			new RunFailed("main", "java.lang.OutOfMemoryError", "Java heap space", List.of(FRAME), true),
			new RunEnded(RunEnded.Reason.NON_FINITE_LOSS, 30, 1));

	private Samples() {
	}

	static Step step(int network, long iteration) {
		Readings readings = new Readings.Builder().set(Figure.LOSS, Double.NaN)
				.set(Figure.EPSILON_NORM, 3, 0, 0x1p-200).set(Figure.EPSILON_NORM, 3, 2, 0)
				.set(Figure.GRADIENT_NORM, 2, 1, -0.125).build();
		return Step.of(network, iteration, 1, 5_000_000_000L, 128, readings);
	}

	private static Readings loss(double value) {
		return new Readings.Builder().set(Figure.LOSS, value).build();
	}
}
