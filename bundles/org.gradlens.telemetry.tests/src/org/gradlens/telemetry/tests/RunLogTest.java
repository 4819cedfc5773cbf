// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.UnreadableRunLogException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

	private static final int HEADER_BYTES = 12;

	@TempDir
	Path directory;

	private Path log;

	@BeforeEach
	void nameLog() {
		log = directory.resolve("run.gradlens");
	}

	@Test
	void everyMessageComesBackAsItWasWritten() throws IOException {
		write(Samples.ALL_KINDS);

		assertEquals(Samples.ALL_KINDS, readAll(0));
	}

	@Test
	void startsWithMagicAndVersion() throws IOException {
		write(List.of());

		ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(log));
		byte[] magic = new byte[8];
		header.get(magic);
		assertEquals("GRADLENS", new String(magic, StandardCharsets.US_ASCII));
		assertEquals(1, header.getShort());
		assertEquals(3, header.getShort());
	}

	@Test
	void aWriterLeavesAnExistingFileAlone() throws IOException {
		Files.writeString(log, "precious");

		assertThrows(FileAlreadyExistsException.class, () -> RunLogWriter.create(log));
		assertEquals("precious", Files.readString(log));
	}

	@Test
	void growingLogIsReadFrameByFrameHoweverItArrives() throws IOException {
		write(Samples.ALL_KINDS);
		byte[] whole = Files.readAllBytes(log);
		Path growing = Files.createFile(directory.resolve("growing.gradlens"));
		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(growing)) {
			for (byte next : whole) {
				Files.write(growing, new byte[] { next }, StandardOpenOption.APPEND);
				reader.readAvailable(received::add);
			}
			assertEquals(0, reader.damagedBytes());
		}

		assertEquals(Samples.ALL_KINDS, received);
	}

	@Test
	void tornLastFrameCostsOnlyItself() throws IOException {
		write(Samples.ALL_KINDS);
		byte[] whole = Files.readAllBytes(log);
		int length = whole.length;
		while (readAvailable(0).size() == Samples.ALL_KINDS.size()) {
			Files.write(log, Arrays.copyOf(whole, --length));
		}

		assertEquals(Samples.ALL_KINDS.subList(0, Samples.ALL_KINDS.size() - 1), readAvailable(0));
	}

	@Test
	void damagedFrameIsSkippedAndCounted() throws IOException {
		write(Samples.ALL_KINDS);
		byte[] whole = Files.readAllBytes(log);
		whole[HEADER_BYTES + 20] ^= 1;
		Files.write(log, whole);

		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(received::add);
			assertTrue(reader.damagedBytes() > 0);
		}
		assertEquals(Samples.ALL_KINDS.subList(1, Samples.ALL_KINDS.size()), received);
	}

	@Test
	void damagedLengthDoesNotHideWhatFollows() throws IOException {
		write(Samples.ALL_KINDS);
		byte[] whole = Files.readAllBytes(log);
		whole[HEADER_BYTES + 9] = 1;
		Files.write(log, whole);

		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(received::add);
		}
		assertEquals(Samples.ALL_KINDS.subList(1, Samples.ALL_KINDS.size()), received);
	}

	@Test
	void framesOfUnknownTypeAreSkipped() throws IOException {
		write(List.of(new EpochEnded(0, 0, 1)));
		Files.write(log, frame(999, new byte[] { 1, 2, 3 }), StandardOpenOption.APPEND);
		Files.write(log, frame(5, ByteBuffer.allocate(16).putInt(0).putInt(1).putLong(2).array()),
				StandardOpenOption.APPEND);

		assertEquals(List.of(new EpochEnded(0, 0, 1), new EpochEnded(0, 1, 2)), readAll(0));
	}

	@Test
	void bytesThatALaterVersionAddsToAPayloadAreIgnored() throws IOException {
		write(List.of());
		Files.write(log, frame(5, ByteBuffer.allocate(24).putInt(0).putInt(1).putLong(2).putLong(77).array()),
				StandardOpenOption.APPEND);

		assertEquals(List.of(new EpochEnded(0, 1, 2)), readAll(0));
	}

	@Test
	void payloadThatMakesNoSenseIsDamage() throws IOException {
		write(List.of());
		Files.write(log, frame(1, ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array()), StandardOpenOption.APPEND);

		assertEquals(List.of(), readAll(20));
	}

	@Test
	void newerMajorVersionIsRefusedWithWhatToDo() throws IOException {
		Files.write(log, ByteBuffer.allocate(HEADER_BYTES).put("GRADLENS".getBytes(StandardCharsets.US_ASCII))
				.putShort((short) 2).putShort((short) 0).array());

		IOException refusal = assertThrows(UnreadableRunLogException.class, () -> readAll(0));
		assertTrue(refusal.getMessage().contains("Update Gradlens"), refusal.getMessage());
	}

	@Test
	void anotherFileIsRefused() throws IOException {
		Files.writeString(log, "PK, this is a zip file");

		IOException refusal = assertThrows(UnreadableRunLogException.class, () -> readAll(0));
		assertTrue(refusal.getMessage().contains("not a Gradlens run log"), refusal.getMessage());
	}

	private void write(List<Message> messages) throws IOException {
		try (RunLogWriter writer = RunLogWriter.create(log)) {
			for (Message message : messages) {
				writer.append(message);
			}
		}
	}

	private List<Message> readAll(long damagedBytes) throws IOException {
		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(received::add);
			assertEquals(damagedBytes, reader.damagedBytes());
		}
		return received;
	}

	private List<Message> readAvailable(long damagedBytes) throws IOException {
		List<Message> received = new ArrayList<>();
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readAvailable(received::add);
			assertEquals(damagedBytes, reader.damagedBytes());
		}
		return received;
	}

	/** A frame put together by hand from the format's description. */
	private static byte[] frame(int type, byte[] payload) {
		ByteBuffer checked = ByteBuffer.allocate(8 + payload.length);
		checked.putShort((short) type);
		checked.putShort((short) crc(ByteBuffer.allocate(6).putShort((short) type).putInt(payload.length).array()));
		checked.putInt(payload.length).put(payload);
		return ByteBuffer.allocate(16 + payload.length).putInt(0xA7474C46).put(checked.flip())
				.putInt(crc(checked.array())).array();
	}

	private static int crc(byte[] bytes) {
		CRC32C crc = new CRC32C();
		crc.update(bytes);
		return (int) crc.getValue();
	}
}
