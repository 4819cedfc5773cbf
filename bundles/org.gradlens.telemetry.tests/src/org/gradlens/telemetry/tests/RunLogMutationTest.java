// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import javax.management.JMException;
import javax.management.ObjectName;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLog;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.UnreadableRunLogException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a log's bytes, reading it ends, finds no message that was not written, and takes
 * little memory.
 */
class RunLogMutationTest {

	private static final int MUTATIONS = 10_000;
	/** Of a log that is read here and there, which takes several times as long. */
	private static final int FEWER_MUTATIONS = 2_000;
	private static final int FRAME_MARK = 0xA7474C46;
	/** For a log of some 10 kB; what is read at once and what is kept of it included. */
	private static final long MOST_BYTES_ALLOCATED = 2 << 20;

	@TempDir
	Path directory;

	private final Random random = new Random(1);
	private final Set<Message> written = new HashSet<>(Samples.ALL_KINDS);
	private byte[] original;

	@BeforeEach
	void writeLog() throws IOException {
		Path log = directory.resolve("original.gradlens");
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			for (int i = 0; i < 5; i++) {
				for (Message message : Samples.ALL_KINDS) {
					writer.append(message);
				}
				for (int step = 0; step < 10; step++) {
					Message message = Samples.step(0, 100 + 10 * i + step);
					writer.append(message);
					written.add(message);
				}
			}
		}
		original = Files.readAllBytes(log);
	}

	@Test
	void damageNeitherBreaksTheReaderNorInventsMessages() throws Exception {
		int unharmed = 0;
		for (int i = 0; i < MUTATIONS; i++) {
			Path mutated = write(mutate(original.clone()));
			List<Message> received = new ArrayList<>();
			long before = allocatedBytes();
			try (RunLogReader reader = RunLogReader.open(mutated)) {
				reader.readRemaining(received::add);
			} catch (UnreadableRunLogException e) {
				continue; // the header was hit
			}
			assertLittle(allocatedBytes() - before, i);
			assertTrue(written.containsAll(received), "invented a message in mutation " + i);
			unharmed += received.size() >= 100 ? 1 : 0;
		}
		assertTrue(unharmed > MUTATIONS / 2, "most damage is local, but only " + unharmed + " logs kept most frames");
	}

	@Test
	void damageDoesNotBreakALogThatIsReadHereAndThere() throws Exception {
		for (int i = 0; i < FEWER_MUTATIONS; i++) {
			Path mutated = write(mutate(original.clone()));
			long before = allocatedBytes();
			try (RunLog log = RunLog.open(mutated)) {
				List<Message> received = new ArrayList<>(log.overview());
				received.addAll(log.steps(0, 110, 130, 1000));
				log.distributionsNear(0, 29).ifPresent(received::add);
				received.addAll(log.timeProfilesNear(0, 29));
				assertTrue(written.containsAll(received), "invented a message in mutation " + i);
				log.steps(0, 3);
			} catch (UnreadableRunLogException e) {
				continue; // the header was hit
			}
			assertLittle(allocatedBytes() - before, i);
		}
	}

	private static void assertLittle(long bytes, int mutation) {
		assertTrue(bytes < MOST_BYTES_ALLOCATED, "allocated " + bytes + " bytes in mutation " + mutation);
	}

	/** Bytes overwritten, cut out, doubled; numbers made huge; marks where none belong; the end torn off. */
	private byte[] mutate(byte[] bytes) {
		byte[] mutated = bytes;
		for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
			int at = random.nextInt(mutated.length - Integer.BYTES);
			int length = random.nextInt(Math.min(300, mutated.length - at));
			switch (random.nextInt(6)) {
			case 0 -> ByteBuffer.wrap(mutated).putInt(at, FRAME_MARK);
			case 1 -> ByteBuffer.wrap(mutated).putInt(at, random.nextInt() >>> random.nextInt(24));
			case 2 -> mutated = joined(Arrays.copyOf(mutated, at), Arrays.copyOfRange(mutated, at + length, mutated.length));
			case 3 -> mutated = joined(Arrays.copyOf(mutated, at + length), Arrays.copyOfRange(mutated, at, mutated.length));
			default -> mutated[at] = (byte) random.nextInt();
			}
		}
		return random.nextInt(4) == 0 ? Arrays.copyOf(mutated, mutated.length - random.nextInt(2000)) : mutated;
	}

	/** Overwrites one file again and again: file systems take their time over files emptied and filled. */
	private Path write(byte[] bytes) throws IOException {
		Path file = directory.resolve("mutated.gradlens");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(bytes));
			channel.truncate(bytes.length);
		}
		return file;
	}

	private static byte[] joined(byte[] head, byte[] tail) {
		return ByteBuffer.allocate(head.length + tail.length).put(head).put(tail).array();
	}

	/** What this thread has allocated since it began. */
	private static long allocatedBytes() throws JMException {
		return (long) ManagementFactory.getPlatformMBeanServer().invoke(
				new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "getThreadAllocatedBytes",
				new Object[] { Thread.currentThread().getId() }, new String[] { "long" });
	}
}
