// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogFollower;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.UnreadableRunLogException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogFollowerTest {

	private static final long PATIENCE_SECONDS = 20;

	private static final int HEADER_BYTES = 12;
	/** More than a step takes, less than a topology. */
	private static final int STEP_BYTES = 150;
	private static final String RESTARTED = "restarted";
	private static final String DAMAGED = "damaged";

	@TempDir
	Path directory;

	private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

	private final RunLogFollower.Listener listener = new RunLogFollower.Listener() {

		@Override
		public void received(Message message) {
			events.add(message);
		}

		@Override
		public void caughtUp() {
			// only what arrives matters here
		}

		@Override
		public void restarted() {
			events.add(RESTARTED);
		}

		@Override
		public void damaged(long bytes) {
			events.add(DAMAGED);
		}

		@Override
		public void failed(IOException problem) {
			events.add(problem);
		}
	};

	@Test
	void followsFromBeforeTheFileExistsToItsEnd() throws Exception {
		Path log = directory.resolve("run.gradlens");
		List<Message> expected = new ArrayList<>();
		try (RunLogFollower follower = new RunLogFollower(log, listener)) {
			try (RunLogWriter writer = RunLogWriter.create(log)) {
				for (int i = 0; i < 20; i++) {
					Message message = Samples.step(0, i);
					writer.append(message);
					expected.add(message);
					if (i == 0) {
						assertEquals(message, events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "while it is written");
					}
				}
			}
		}

		List<Object> rest = new ArrayList<>(events);
		assertEquals(expected.subList(1, expected.size()), rest, "all of it was received by the time close returned");
	}

	@Test
	void closesThoughTheFileNeverCame() {
		new RunLogFollower(directory.resolve("never.gradlens"), listener).close();

		assertTrue(events.isEmpty());
	}

	@Test
	void startsAgainWhenTheFileIsReplaced() throws Exception {
		Path log = write("run.gradlens", Samples.step(0, 1));
		Path other = write("other.gradlens", Samples.step(0, 2), Samples.step(0, 3));
		try (RunLogFollower follower = new RunLogFollower(log, listener)) {
			assertNext(Samples.step(0, 1));
			Files.move(other, log, StandardCopyOption.REPLACE_EXISTING);
			assertNext(RESTARTED, Samples.step(0, 2), Samples.step(0, 3));
		}
		assertTrue(events.isEmpty());
	}

	@Test
	void startsAgainWhenTheFileIsTruncated() throws Exception {
		Path log = write("run.gradlens", Samples.step(0, 1), Samples.step(0, 2), Samples.step(0, 3));
		byte[] other = Files.readAllBytes(write("other.gradlens", Samples.step(0, 4)));
		try (RunLogFollower follower = new RunLogFollower(log, listener)) {
			assertNext(Samples.step(0, 1), Samples.step(0, 2), Samples.step(0, 3));
			Files.write(log, other);
			assertNext(RESTARTED, Samples.step(0, 4));
		}
		assertTrue(events.isEmpty());
	}

	@Test
	void readsADeletedFileToItsEndAndThenItsSuccessor() throws Exception {
		Path log = write("run.gradlens", Samples.step(0, 1));
		try (RunLogFollower follower = new RunLogFollower(log, listener)) {
			assertNext(Samples.step(0, 1));
			Files.delete(log);
			write("run.gradlens", Samples.step(0, 2));
			assertNext(RESTARTED, Samples.step(0, 2));
		}
	}

	@Test
	void aFrameThatIsNeverCompletedHoldsNothingUp() throws Exception {
		Message topology = Samples.ALL_KINDS.get(1);
		byte[] torn = Arrays.copyOf(Files.readAllBytes(write("torn.gradlens", topology)), HEADER_BYTES + 30);
		byte[] whole = Files.readAllBytes(write("whole.gradlens", Samples.step(0, 2)));
		byte[] next = Arrays.copyOfRange(whole, HEADER_BYTES, HEADER_BYTES + STEP_BYTES);
		Path log = Files.write(directory.resolve("run.gradlens"), torn);
		try (RunLogFollower follower = new RunLogFollower(log, listener)) {
			Files.write(log, next, StandardOpenOption.APPEND);
			assertNext(Samples.step(0, 2), DAMAGED);
		}
	}

	private void assertNext(Object... expected) throws InterruptedException {
		for (Object event : expected) {
			assertEquals(event, events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
		}
	}

	private Path write(String name, Message... messages) throws IOException {
		Path file = directory.resolve(name);
		try (RunLogWriter writer = RunLogWriter.create(file)) {
			for (Message message : messages) {
				writer.append(message);
			}
		}
		return file;
	}

	@Test
	void saysWhenTheFileIsNoRunLog() throws Exception {
		Path other = Files.writeString(directory.resolve("other"), "something else altogether");
		try (RunLogFollower follower = new RunLogFollower(other, listener)) {
			Object event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			assertNotNull(event);
			assertInstanceOf(UnreadableRunLogException.class, event);
		}
	}
}
