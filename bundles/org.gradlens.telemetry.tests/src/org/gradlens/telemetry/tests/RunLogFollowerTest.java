// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
	void saysWhenTheFileIsNoRunLog() throws Exception {
		Path other = Files.writeString(directory.resolve("other"), "something else altogether");
		try (RunLogFollower follower = new RunLogFollower(other, listener)) {
			Object event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			assertNotNull(event);
			assertInstanceOf(UnreadableRunLogException.class, event);
		}
	}
}
