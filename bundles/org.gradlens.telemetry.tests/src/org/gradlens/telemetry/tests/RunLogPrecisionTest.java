// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log rounds and what it costs. */
class RunLogPrecisionTest {

	private static final int SIZE = 1000;

	@TempDir
	Path directory;

	private Path log;
	private final Random random = new Random(3);

	@BeforeEach
	void nameLog() {
		log = directory.resolve("run.gradlens");
	}

	@Test
	void figuresAreKeptWithinOneInAMillionOverTheWholeRangeOfADouble() throws IOException {
		double[] values = new double[SIZE];
		for (int i = 0; i < SIZE; i++) {
			values[i] = Double.longBitsToDouble(random.nextLong());
		}
		values[0] = Double.MIN_VALUE;
		values[1] = -Double.MAX_VALUE;
		values[2] = 0;
		values[3] = Double.NEGATIVE_INFINITY;
		values[4] = Double.NaN;
		values[5] = 1e-310;
		Readings readings = readings(values);

		Readings kept = writeAndRead(Step.of(0, 1, 0, 1, 1, readings)).mean();

		for (int i = 0; i < SIZE; i++) {
			double value = kept.get(Figure.GRADIENT_MEAN, i).getAsDouble();
			if (Double.isFinite(values[i])) {
				assertEquals(values[i], value, Math.abs(values[i]) * 1e-6, "at " + i);
				assertEquals(values[i] == 0, value == 0, "a tiny value is not zero: " + values[i]);
			} else {
				assertEquals(values[i], value);
			}
		}
	}

	@Test
	void extremesOfAWindowAreRoundedOutwardsAndLittle() throws IOException {
		double[] values = new double[SIZE];
		for (int i = 0; i < SIZE; i++) {
			values[i] = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
		}
		Readings readings = readings(values);

		Step kept = writeAndRead(new Step(0, 9, 10, 0, 1, 1, readings, readings, readings));

		for (int i = 0; i < SIZE; i++) {
			double least = kept.minimum().get(Figure.GRADIENT_MEAN, i).getAsDouble();
			double greatest = kept.maximum().get(Figure.GRADIENT_MEAN, i).getAsDouble();
			assertTrue(least <= values[i] && values[i] <= greatest, least + " <= " + values[i] + " <= " + greatest);
			assertEquals(values[i], least, Math.abs(values[i]) * 1e-3);
			assertEquals(values[i], greatest, Math.abs(values[i]) * 1e-3);
		}
	}

	@Test
	void theNormsOfAMultilayerPerceptronOf21LayersTakeLessThan600BytesAStep() throws IOException {
		Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, 2.3).set(Figure.STEP_SECONDS, 0.02);
		for (int layer = 0; layer < 21; layer++) {
			double depth = Math.pow(10, -0.4 * (21 - layer));
			readings.set(Figure.EPSILON_NORM, 21, layer, depth * random.nextDouble());
			for (int parameter = 2 * layer; parameter < 2 * layer + 2; parameter++) {
				readings.set(Figure.GRADIENT_NORM, 42, parameter, depth * random.nextDouble());
				readings.set(Figure.UPDATE_NORM, 42, parameter, depth * random.nextDouble());
				readings.set(Figure.PARAMETER_NORM, 42, parameter, random.nextDouble());
			}
		}

		assertTrue(bytesOf(Step.of(0, 12_345, 17, 300_000_000_000L, 128, readings.build())) < 600);
	}

	@Test
	void aDistributionTakesNoMoreThanItsFilledBins() throws IOException {
		long[] none = new long[2000];
		long[] bell = new long[2000];
		for (int i = 0; i < 20; i++) {
			bell[1000 + i] = 1L << i / 2;
		}
		Message message = new Distributions(0, 99, List.of(
				new Distributions.Distribution(Tensor.ACTIVATION, 0, new Histogram(-1074, none, bell, 1, 0, 0))));

		assertTrue(bytesOf(message) < 60);
	}

	private static Readings readings(double[] values) {
		Readings.Builder builder = new Readings.Builder();
		for (int i = 0; i < values.length; i++) {
			builder.set(Figure.GRADIENT_MEAN, values.length, i, values[i]);
		}
		return builder.build();
	}

	private long bytesOf(Message message) throws IOException {
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			long before = writer.length();
			writer.append(message);
			assertEquals(Files.size(log), writer.length());
			return writer.length() - before;
		}
	}

	private Step writeAndRead(Step step) throws IOException {
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			writer.append(step);
		}
		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(received::add);
		}
		assertEquals(1, received.size());
		return (Step) received.get(0);
	}
}
