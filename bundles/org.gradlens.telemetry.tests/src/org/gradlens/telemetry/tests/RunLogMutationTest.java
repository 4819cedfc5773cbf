// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.UnreadableRunLogException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a log's bytes, reading it ends, and finds no message that was not written. */
class RunLogMutationTest {

	private static final int MUTATIONS = 2_000;

	@TempDir
	Path directory;

	@Test
	void damageNeitherBreaksTheReaderNorInventsMessages() throws IOException {
		Path log = directory.resolve("original.gradlens");
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			for (int i = 0; i < 5; i++) {
				for (Message message : Samples.ALL_KINDS) {
					writer.append(message);
				}
			}
		}
		byte[] original = Files.readAllBytes(log);
		Random random = new Random(1);
		int unharmed = 0;
		for (int i = 0; i < MUTATIONS; i++) {
			Path mutated = Files.write(directory.resolve("mutated.gradlens"), mutate(original.clone(), random));
			List<Message> received = new ArrayList<>();
			try (RunLogReader reader = RunLogReader.open(mutated)) {
				reader.readRemaining(received::add);
			} catch (UnreadableRunLogException e) {
				continue; // the header was hit
			}
			assertTrue(Samples.ALL_KINDS.containsAll(received), "invented a message in mutation " + i);
			unharmed += received.size() >= 40 ? 1 : 0;
		}
		assertTrue(unharmed > MUTATIONS / 2, "most damage is local, but only " + unharmed + " logs kept most frames");
	}

	private static byte[] mutate(byte[] bytes, Random random) {
		int hits = 1 + random.nextInt(3);
		for (int i = 0; i < hits; i++) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
		}
		if (random.nextInt(4) == 0) {
			return Arrays.copyOf(bytes, bytes.length - random.nextInt(100));
		}
		return bytes;
	}
}
