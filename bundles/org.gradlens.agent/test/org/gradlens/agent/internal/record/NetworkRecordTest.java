// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Distributions.Distribution;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How finely networks are recorded, in a time of the test's own. */
class NetworkRecordTest {

	private static final long SECOND = 1_000_000_000;
	private static final long HOUR = 3600 * SECOND;
	private static final int LAYERS = 40;
	/** Of a network that is trained 20 times a second. */
	private static final long PERIOD = SECOND / 20;
	/** Two megabytes, what may be saved up, and what the user wished to see on top. */
	private static final double MOST_BYTES = 2.04e6 + 0.2e6;

	@TempDir
	private Path folder;

	/** An iteration with enough figures to be too much for a small log, and a loss of the test's choice. */
	private record Large(int network, long iteration, long now, double loss) implements IterationWork {

		@Override
		public Moment moment() {
			return new Moment(iteration, 0, now, 1);
		}

		@Override
		public boolean isWished() {
			return wished(iteration);
		}

		@Override
		public FigureSizes sizes() {
			return new FigureSizes(LAYERS, LAYERS);
		}

		@Override
		public void compute(FigureConsumer consumer, Consumer<Message> findings) {
			consumer.accept(Figure.LOSS, 0, loss);
			for (int layer = 0; layer < LAYERS; layer++) {
				consumer.accept(Figure.EPSILON_NORM, layer, Math.exp(-layer + Math.sin(iteration)));
			}
			if (Double.isNaN(loss)) {
				findings.accept(new NonFiniteFound(network, iteration, Tensor.ACTIVATION, 0, 1));
			}
		}

		@Override
		public boolean hasDistributions() {
			return true;
		}

		@Override
		public void distributions(Consumer<Message> findings) {
			long[] counts = new long[30];
			Arrays.fill(counts, 1000 + iteration);
			List<Distribution> distributions = IntStream.range(0, LAYERS).mapToObj(
					layer -> new Distribution(Tensor.ACTIVATION, layer, new Histogram(-20, counts, counts, 0, 0, 0))).toList();
			findings.accept(new Distributions(network, iteration, distributions));
		}

		@Override
		public void release() {
			// nothing was borrowed
		}
	}

	private List<Message> record(LogLimits limits, int networks, long nanos) throws Exception {
		Path file = folder.resolve("run");
		try (LimitedLog log = new LimitedLog(RunLogWriter.create(file), limits, 0)) {
			List<NetworkRecord> records = new ArrayList<>();
			for (int i = 0; i < networks; i++) {
				records.add(new NetworkRecord(log, () -> (int) records.stream().filter(NetworkRecord::isWaiting).count(), 0));
			}
			for (long iteration = 0; iteration * PERIOD < nanos; iteration++) {
				for (int network = 0; network < networks; network++) {
					long now = iteration * PERIOD;
					Large work = new Large(network, iteration, now, loss(iteration));
					if (records.get(network).figures(work, now)) {
						records.get(network).distributions(work, now);
					}
				}
			}
			for (NetworkRecord record : records) {
				record.flush(nanos);
			}
		}
		List<Message> messages = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(file)) {
			reader.readRemaining(messages::add);
		}
		return messages;
	}

	/** One is a peak, one is not a number. */
	private static double loss(long iteration) {
		if (iteration == 50_001) {
			return 1000;
		}
		return iteration == 60_001 ? Double.NaN : 1;
	}

	private static boolean wished(long iteration) {
		return iteration >= 70_001 && iteration < 70_011;
	}

	private static List<Step> steps(List<Message> messages, int network) {
		return messages.stream().filter(Step.class::isInstance).map(Step.class::cast)
				.filter(step -> step.network() == network).toList();
	}

	@Test
	void anHourKeepsWithinItsBytesAndLosesNoExtreme() throws Exception {
		List<Message> messages = record(new LogLimits(50, 2), 1, HOUR);

		long bytes = Files.size(folder.resolve("run"));
		assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes");
		assertTrue(bytes > 1.8e6, () -> bytes + " bytes");
		List<Step> steps = steps(messages, 0);
		assertEquals(HOUR / PERIOD, steps.stream().mapToLong(Step::iterations).sum());
		assertEquals(1, steps.stream().filter(step -> step.maximum().get(Figure.LOSS).getAsDouble() == 1000).count());
		NonFiniteFound found = messages.stream().filter(NonFiniteFound.class::isInstance).map(NonFiniteFound.class::cast)
				.findFirst().orElseThrow();
		assertEquals(60_001, found.iteration());
		Step before = (Step) messages.get(messages.indexOf(found) - 1);
		assertEquals(60_001, before.iteration(), "the step that tells of it ends there");
		assertEquals(1, steps.get(0).iterations(), "the beginning is recorded finely");
		assertEquals(10, steps.stream().filter(step -> wished(step.iteration()) && step.iterations() == 1).count());
		assertEquals(10, messages.stream().filter(Distributions.class::isInstance).map(Distributions.class::cast)
				.filter(read -> wished(read.iteration())).count());
	}

	@Test
	void distributionsComeOnceASecondWhileThereIsRoom() throws Exception {
		List<Message> messages = record(new LogLimits(50, 1000), 1, 60 * SECOND);
		assertEquals(60, messages.stream().filter(Distributions.class::isInstance).count());
		assertEquals(60 * SECOND / PERIOD, steps(messages, 0).size());
	}

	@Test
	void distributionsTakeNoMoreThanTheirShare() throws Exception {
		List<Message> messages = record(new LogLimits(50, 2), 1, HOUR);
		long distributions = messages.stream().filter(Distributions.class::isInstance).count();
		assertTrue(distributions > 50 && distributions < 300, () -> distributions + " distributions");
	}

	@Test
	void recordsASecondHoldForAllNetworksTogether() throws Exception {
		List<Message> messages = record(new LogLimits(4, 1000), 2, 60 * SECOND);
		for (int network = 0; network < 2; network++) {
			int steps = steps(messages, network).size();
			assertTrue(steps > 100 && steps <= 190, () -> steps + " steps, one with each of 60 distributions");
		}
	}

	@Test
	void networksTakeTurnsWhenBytesAreScarce() throws Exception {
		List<Message> messages = record(new LogLimits(50, 2), 2, HOUR);
		int first = steps(messages, 0).size();
		int second = steps(messages, 1).size();
		assertTrue(Math.abs(first - second) < first / 4, () -> first + " and " + second + " steps");
		long bytes = Files.size(folder.resolve("run"));
		assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes");
	}
}
