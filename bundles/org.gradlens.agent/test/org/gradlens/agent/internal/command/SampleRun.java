// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.gradlens.telemetry.TimeProfile;

/** A run log of a small network, with values that other formats easily lose. */
public final class SampleRun {

	/** When it started. */
	public static final Instant START = Instant.ofEpochMilli(1_700_000_000_500L);
	/** Its start. */
	public static final RunStarted STARTED = new RunStarted("demo.Net", START, 4711,
			Map.of("threads", "1", "capture", "all"));
	/** Its network: a layer declared in a helper, one without parameters and origin, one whose name is a burden. */
	public static final NetworkDeclared NETWORK = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(
			new Layer(0, "hidden", "DenseLayer", "relu", "XAVIER", List.of(),
					List.of(new Parameter("W", List.of(3L, 4L), true), new Parameter("b", List.of(4L), false)),
					new Origin(List.of(frame("helper", 12), frame("main", 7)), 2, 3),
					Map.of(LayerSetting.UNITS, "4", LayerSetting.UPDATER, "Sgd")),
			new Layer(1, "dropout", "DropoutLayer", "", "", List.of(0), List.of(), Origin.UNKNOWN),
			new Layer(2, "say \"out\", größe", "OutputLayer", "softmax", "XAVIER", List.of(1),
					List.of(new Parameter("W", List.of(4L, 2L), true)), new Origin(List.of(frame("main", 14)), 1, 1))));
	/** Its first step. */
	public static final Step FIRST = Step.of(0, 0, 0, 250_000_000, 8, readings(2.5, 0x1p-200, true));
	/** Its last step, of three iterations; dead units were not read then. */
	public static final Step LAST = new Step(0, 3, 3, 0, 1_000_000_000, 8, readings(Double.NaN, 0.25, false),
			readings(1, 0.125, false), readings(Double.POSITIVE_INFINITY, 0.5, false));
	/** The distribution of the first layer's weights' gradient. */
	public static final Histogram HISTOGRAM = new Histogram(-2, new long[] { 1, 0, 2 }, new long[] { 0, 3, 0 }, 4, 5, 6);
	/** Its distributions; the last one has nothing that is finite. */
	public static final Distributions DISTRIBUTIONS = new Distributions(0, 3,
			List.of(new Distributions.Distribution(Tensor.GRADIENT, 0, HISTOGRAM),
					new Distributions.Distribution(Tensor.EPSILON, 2, new Histogram(0, new long[0], new long[0], 0, 1, 0))));
	/** How the error signal of its first layer went back through time. */
	public static final TimeProfile TIME = new TimeProfile(0, 3, 0, new double[] { 0x1p-30, 1 });
	/** Its parameters before the first step. */
	public static final InitialParameters INITIAL = new InitialParameters(0, new Readings.Builder()
			.set(Figure.PARAMETER_UNIT_SPREAD, 3, 0, 0.25).set(Figure.PARAMETER_UNIT_SPREAD, 3, 2, 0.5).build());
	/** What it learns from. */
	public static final DataSummary DATA = new DataSummary(0, 3, DataSummary.Role.TARGET, 2, 32, 2, 1, 0, 0, 1, 0.5, 0.25,
			0.125, 0.375, OptionalDouble.of(0.75));
	/** How well it did on what is held out. */
	public static final Evaluated EVALUATED = new Evaluated(0, 4, 1.5, 100);
	/** Its end. */
	public static final RunEnded ENDED = new RunEnded(RunEnded.Reason.SHUTDOWN, 4, 0);

	private SampleRun() {
	}

	/** Writes the whole run to a new log in a folder. */
	public static Path write(Path folder) throws IOException {
		return write(folder, STARTED, NETWORK, INITIAL, FIRST, LAST, DISTRIBUTIONS, TIME, DATA, EVALUATED, ENDED);
	}

	/** Writes messages to a new log in a folder. */
	public static Path write(Path folder, Message... messages) throws IOException {
		Path log = folder.resolve("run.gradlens");
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			for (Message message : messages) {
				writer.append(message);
			}
		}
		return log;
	}

	private static SourceFrame frame(String method, int line) {
		return new SourceFrame("demo.Net", method, "Net.java", line);
	}

	private static Readings readings(double loss, double epsilon, boolean dead) {
		Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, loss).set(Figure.EPSILON_NORM, 3, 0, epsilon)
				.set(Figure.EPSILON_NORM, 3, 2, 1).set(Figure.GRADIENT_NORM, 3, 0, 0.25).set(Figure.GRADIENT_NORM, 3, 1, 7)
				.set(Figure.GRADIENT_NORM, 3, 2, 0.5).set(Figure.UPDATE_NORM, 3, 0, 0.5)
				.set(Figure.UPDATE_NORM, 3, 2, 1).set(Figure.PARAMETER_NORM, 3, 0, 50)
				.set(Figure.PARAMETER_NORM, 3, 2, 100);
		if (dead) {
			readings.set(Figure.UNITS_DEAD, 3, 0, 0.25).set(Figure.ACTIVATION_SATURATED, 3, 2, 0.5);
		}
		return readings.build();
	}
}
