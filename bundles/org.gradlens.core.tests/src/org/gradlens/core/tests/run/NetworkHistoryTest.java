// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Progress;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkHistoryTest {

	private final Run run = new Run(Path.of("run"), "name", "project", Instant.now());
	private NetworkHistory network;

	@BeforeEach
	void declareANetwork() {
		run.received(Networks.stack(2));
		network = run.networks().get(0);
	}

	@Test
	void keepsTheFirstAndTheNewestStep() {
		assertEquals(Optional.empty(), network.latest());
		for (int i = 0; i < 3; i++) {
			run.received(Networks.step(i, 0, i, 1, 2));
		}
		assertEquals(0, network.first().orElseThrow().iteration());
		assertEquals(2, network.latest().orElseThrow().iteration());
	}

	@Test
	void startsAfreshWhenTheTopologyChanges() {
		run.received(Networks.step(0, 0, 0, 1, 2));
		run.received(Networks.stack(3));
		assertEquals(1, run.networks().size());
		assertEquals(3, network.declaration().layers().size());
		assertEquals(Optional.empty(), network.latest());
		assertEquals(0, network.epsilonTrend(2).length);
	}

	@Test
	void followsEpsilonsOnALogarithmicScale() {
		run.received(Networks.step(0, 0, 0, 1e-3, 10));
		run.received(Networks.step(1, 0, 1, 0, Double.NaN));
		assertArrayEquals(new double[] { -3, Double.NEGATIVE_INFINITY }, network.epsilonTrend(0), 1e-12);
		assertArrayEquals(new double[] { 1, Double.NaN }, network.epsilonTrend(1), 1e-12);
	}

	@Test
	void showsTheWholeCourseInBoundedMemory() {
		for (int i = 0; i < 10_000; i++) {
			run.received(Networks.step(i, 0, i, Math.pow(10, -i / 1000.0), 1));
		}
		double[] trend = network.epsilonTrend(0);
		assertTrue(trend.length > 100 && trend.length <= 1000, "points: " + trend.length);
		assertEquals(0, trend[0], 0.05);
		assertEquals(-10, trend[trend.length - 1], 0.05);
		for (int i = 1; i < trend.length; i++) {
			assertTrue(trend[i] < trend[i - 1], "point " + i);
		}
		run.finished(RunState.COMPLETED, "Completed.");
		double[] kept = network.epsilonTrend(0);
		assertTrue(kept.length > 50 && kept.length <= 128, "points: " + kept.length);
		assertEquals(0, kept[0], 0.1);
		assertEquals(-10, kept[kept.length - 1], 0.1);
		run.received(Networks.step(10_000, 0, 10_000, 1e-10, 1));
		assertEquals(kept.length, network.epsilonTrend(0).length, 1, "takes in what comes nevertheless");
	}

	@Test
	void predictsForOtherActivationsAndInitialisationsBeforeTheyAreMeasured() {
		int layers = 6;
		run.received(connected(layers, "sigmoid", "XAVIER"));
		assertEquals(Optional.empty(), network.moment(Optional.of(network.declaration())).prediction());
		Readings.Builder norms = new Readings.Builder();
		for (int layer = 0; layer < layers; layer++) {
			// 4 x 4 numbers of variance 2 / (4 + 4)
			norms.set(Figure.PARAMETER_NORM, 2 * layers, 2 * layer, 2);
		}
		run.received(new InitialParameters(0, norms.build()));
		assertEquals(network.prediction(), network.moment(Optional.of(network.declaration())).prediction());
		Prediction rectified = network.moment(Optional.of(connected(layers, "relu", "RELU"))).prediction().orElseThrow();
		// He et al. 2015: rectified units of variance 2 / 4 pass on as much as they get
		assertEquals(1, rectified.layers().get(0).epsilon(), 1e-6);
		assertTrue(network.prediction().orElseThrow().layers().get(0).epsilon() < 0.01);
		assertEquals(Optional.empty(), network.moment(Optional.of(connected(layers, "relu", "IDENTITY"))).prediction());
		assertEquals(Optional.empty(), network.moment(Optional.empty()).prediction());
	}

	private static NetworkDeclared connected(int layers, String activation, String initialisation) {
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER, Networks.stack(layers).layers().stream()
				.map(layer -> new Layer(layer.index(), layer.name(), layer.kind(), activation, initialisation, layer.inputs(),
						layer.parameters(), layer.origin(), Map.of(LayerSetting.UNITS, "4", LayerSetting.INPUTS, "4")))
				.toList());
	}

	@Test
	void tellsHowFarATrainingWithAKnownPlanHasCome() {
		run.received(new FitStarted(0, 0, 2, 100));
		for (int i = 0; i < 50; i++) {
			run.received(Networks.step(i, 0, 0.1 * i, 1, 1));
		}
		Progress progress = network.progress().orElseThrow();
		assertEquals(1, progress.epoch());
		assertEquals(OptionalInt.of(2), progress.epochs());
		assertEquals(50, progress.iteration());
		assertEquals(0.02, progress.loss().orElseThrow(), 1e-9);
		assertEquals(10, progress.iterationsPerSecond().orElseThrow(), 1e-6);
		assertEquals(0.25, progress.fraction().orElseThrow(), 1e-9);
		assertEquals(Duration.ofSeconds(15), progress.remaining().orElseThrow());
	}

	@Test
	void learnsThePlanFromTheFirstEpoch() {
		run.received(new FitStarted(0, 0, 4, -1));
		run.received(Networks.step(9, 0, 1, 1, 1));
		assertEquals(OptionalDouble.empty(), network.progress().orElseThrow().fraction());
		run.received(new EpochEnded(0, 0, 1));
		run.received(Networks.step(10, 1, 2, 1, 1));
		Progress progress = network.progress().orElseThrow();
		assertEquals(2, progress.epoch());
		assertEquals(0.5, progress.fraction().orElseThrow(), 1e-9);
	}

	@Test
	void hasNoPlanWhenTheProgramMakesNone() {
		run.received(Networks.step(0, 0, 1, 1, 1));
		Progress progress = network.progress().orElseThrow();
		assertEquals(OptionalInt.empty(), progress.epochs());
		assertEquals(OptionalDouble.empty(), progress.iterationsPerSecond());
		assertEquals(Optional.empty(), progress.remaining());
	}
}
