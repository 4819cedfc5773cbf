// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * Measures what all rules cost on a deep network whose every figure is read at each step, and prints the
 * share of a core that a run takes which sends fifty records a second. Run by {@code releng/benchmarks/rules.sh}.
 */
public final class RuleCost {

	private static final int LAYERS = 200;
	private static final int RECORDS_PER_SECOND = 50;
	/** The findings are asked for that often, as the workbench does while it follows a run. */
	private static final int QUESTIONS_PER_SECOND = 1;
	private static final int DIFFERENT_STEPS = 64;
	private static final int SECONDS = 60;
	private static final int ROUNDS = 7;

	private RuleCost() {
	}

	/** Measures. */
	public static void main(String[] arguments) {
		List<Readings> readings = readings(new Random(1));
		double[] shares = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			shares[round] = round(readings);
		}
		// the first rounds are the compiler's
		System.out.printf(Locale.ROOT, "All rules on %d layers at %d records a second: %.2f %% of a core, warm; %.2f %% at first.%n",
				LAYERS, RECORDS_PER_SECOND, 100 * shares[ROUNDS - 1], 100 * shares[0]);
	}

	/** The share of a core that a minute's records take. */
	private static double round(List<Readings> readings) {
		Diagnosis diagnosis = new Diagnosis();
		diagnosis.accept(network());
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		int findings = 0;
		for (int record = 0; record < SECONDS * RECORDS_PER_SECOND; record++) {
			diagnosis.accept(Step.of(0, record, 0, record, 128, readings.get(record % DIFFERENT_STEPS)));
			if (record % (RECORDS_PER_SECOND / QUESTIONS_PER_SECOND) == 0) {
				findings += diagnosis.findings().size();
			}
		}
		double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
		if (findings == 0) {
			throw new IllegalStateException("there is something to find");
		}
		return seconds / SECONDS;
	}

	private static NetworkDeclared network() {
		List<Layer> layers = new ArrayList<>();
		for (int i = 0; i < LAYERS; i++) {
			boolean last = i == LAYERS - 1;
			layers.add(new Layer(i, "layer" + i, last ? "OutputLayer" : "DenseLayer", last ? "softmax" : "relu", "XAVIER",
					i == 0 ? List.of() : List.of(i - 1),
					List.of(new Parameter("W", List.of(256L, 256L), true), new Parameter("b", List.of(256L), false)),
					Origin.UNKNOWN, last ? Map.of(LayerSetting.UNITS, "256", LayerSetting.INPUTS, "256", LayerSetting.LOSS, "LossMCXENT")
							: Map.of(LayerSetting.UNITS, "256", LayerSetting.INPUTS, "256")));
		}
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER, layers);
	}

	private static List<Readings> readings(Random random) {
		List<Readings> all = new ArrayList<>();
		for (int step = 0; step < DIFFERENT_STEPS; step++) {
			Readings.Builder builder = new Readings.Builder();
			for (Figure figure : Figure.values()) {
				int size = switch (figure.scope()) {
				case NETWORK -> 1;
				case LAYER -> LAYERS;
				case PARAMETER -> 2 * LAYERS;
				};
				for (int i = 0; i < size; i++) {
					builder.set(figure, size, i, random.nextDouble());
				}
			}
			all.add(builder.build());
		}
		return all;
	}
}
