// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

	private static final LogLimits LIMITS = new LogLimits(50, 100);

	@TempDir
	private Path folder;

	/** An iteration whose loss is its number. */
	private static class Iteration implements IterationWork {

		private final int number;
		private final CountDownLatch mayCompute;
		private final AtomicInteger released;

		Iteration(int number, CountDownLatch mayCompute, AtomicInteger released) {
			this.number = number;
			this.mayCompute = mayCompute;
			this.released = released;
		}

		@Override
		public int network() {
			return 0;
		}

		@Override
		public Moment moment() {
			return new Moment(number, 0, number, 1);
		}

		@Override
		public boolean isWished() {
			return false;
		}

		@Override
		public FigureSizes sizes() {
			return new FigureSizes(1, 1);
		}

		@Override
		public void compute(FigureConsumer consumer, Consumer<Message> findings) {
			try {
				mayCompute.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			consumer.accept(Figure.LOSS, 0, number);
		}

		@Override
		public boolean hasDistributions() {
			return false;
		}

		@Override
		public void distributions(Consumer<Message> findings) {
			// none
		}

		@Override
		public void release() {
			released.incrementAndGet();
		}
	}

	private List<Message> read(Path log) throws Exception {
		List<Message> messages = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(messages::add);
		}
		return messages;
	}

	@Test
	void fastIterationsAreGatheredAndNoneIsLost() throws Exception {
		Path log = folder.resolve("run");
		AtomicInteger released = new AtomicInteger();
		Recorder recorder = new Recorder(RunLogWriter.create(log), LIMITS, problem -> {
			throw new AssertionError(problem);
		});
		recorder.start();
		recorder.append(0, new NetworkDeclared(0, NetworkKind.GRAPH, List.of()));
		int count = 1000;
		for (int i = 0; i < count; i++) {
			recorder.append(new Iteration(i, new CountDownLatch(0), released));
		}
		recorder.append(0, new EpochEnded(0, 0, count));
		recorder.close();

		List<Message> messages = read(log);
		List<Step> steps = messages.stream().filter(Step.class::isInstance).map(Step.class::cast).toList();
		assertTrue(messages.get(0) instanceof NetworkDeclared);
		assertEquals(new EpochEnded(0, 0, count), messages.get(messages.size() - 2));
		assertEquals(new RunEnded(RunEnded.Reason.SHUTDOWN, count, 0), messages.get(messages.size() - 1));
		assertEquals(count, steps.stream().mapToInt(Step::iterations).sum());
		assertEquals(count, released.get());
		assertTrue(steps.size() < count, "some were gathered");
		long next = 0;
		for (Step step : steps) {
			assertEquals(next, step.minimum().get(Figure.LOSS).getAsDouble());
			assertEquals(step.iteration(), step.maximum().get(Figure.LOSS).getAsDouble());
			assertEquals((next + step.iteration()) / 2.0, step.mean().get(Figure.LOSS).getAsDouble(), 1e-9);
			next = step.iteration() + 1;
		}
	}

	@Test
	void latestWaitingIterationIsGivenUpForTheNewOne() throws Exception {
		Path log = folder.resolve("run");
		AtomicInteger released = new AtomicInteger();
		CountDownLatch mayCompute = new CountDownLatch(1);
		Recorder recorder = new Recorder(RunLogWriter.create(log), LIMITS, problem -> {
			throw new AssertionError(problem);
		});
		recorder.append(new Iteration(0, mayCompute, released));
		assertFalse(recorder.skipLatest(1), "another network's");
		recorder.append(new Iteration(1, mayCompute, released));
		assertTrue(recorder.skipLatest(0));
		assertEquals(1, released.get());
		recorder.append(new Iteration(2, mayCompute, released));
		recorder.start();
		mayCompute.countDown();
		recorder.close();

		List<Message> messages = read(log);
		assertEquals(new RunEnded(RunEnded.Reason.SHUTDOWN, 3, 1), messages.get(messages.size() - 1));
		Step last = (Step) messages.get(messages.size() - 2);
		assertEquals(2, last.iteration());
		assertEquals(3, released.get());
	}

	@Test
	void figuresAreToldOfBeforeDistributionsAreCounted() throws Exception {
		Path log = folder.resolve("run");
		List<Object> order = new ArrayList<>();
		Recorder recorder = new Recorder(RunLogWriter.create(log), LIMITS, problem -> {
			throw new AssertionError(problem);
		});
		recorder.append(new Iteration(0, new CountDownLatch(0), new AtomicInteger()) {

			@Override
			public boolean hasDistributions() {
				return true;
			}

			@Override
			public void distributions(Consumer<Message> findings) {
				order.add("distributions");
			}
		});
		recorder.whenFiguresRecorded(() -> {
			try (RunLogReader reader = RunLogReader.open(log)) {
				reader.readAvailable(message -> order.add(message.getClass()));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
		recorder.whenRecorded(() -> order.add("all"));
		recorder.start();
		recorder.close();
		assertEquals(List.of(Step.class, "distributions", "all"), order);
	}

	@Test
	void brokenLogIsReportedOnceAndCostsNothingElse() throws Exception {
		AtomicInteger released = new AtomicInteger();
		List<Throwable> problems = new ArrayList<>();
		RunLogWriter closed = RunLogWriter.create(folder.resolve("run"));
		closed.close();
		Recorder recorder = new Recorder(closed, LIMITS, problems::add);
		recorder.append(new NetworkDeclared(0, NetworkKind.GRAPH, List.of()));
		recorder.append(new Iteration(0, new CountDownLatch(0), released));
		recorder.start();
		recorder.close();
		assertEquals(1, released.get());
		assertEquals(1, problems.size(), problems::toString);
	}
}
