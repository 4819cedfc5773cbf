// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.zip.CRC32C;

import org.tensorflow.proto.Event;

/**
 * A TensorBoard event file: events as protocol buffers, each in a TFRecord frame of length, checksum of the
 * length, data, checksum of the data.
 */
final class EventFile implements Closeable {

	private static final String VERSION = "brain.Event:2";
	/** What TFRecord adds to a checksum, so that the checksum of data with checksums in it stays a good one. */
	private static final int CHECKSUM_MASK_DELTA = 0xa282ead8;
	private static final int CHECKSUM_ROTATION = 15;

	private final OutputStream out;

	private EventFile(OutputStream out) {
		this.out = out;
	}

	/**
	 * Creates an event file in a folder, under a name by which TensorBoard finds it.
	 *
	 * @throws IOException when it exists or cannot be created
	 */
	static EventFile create(Path folder, Instant start) throws IOException {
		Path path = folder.resolve("events.out.tfevents." + start.getEpochSecond() + ".gradlens");
		EventFile file = new EventFile(
				new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)));
		file.append(Event.newBuilder().setWallTime(start.toEpochMilli() / 1e3).setFileVersion(VERSION).build());
		return file;
	}

	void append(Event event) throws IOException {
		byte[] data = event.toByteArray();
		ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
		out.write(length.array());
		out.write(checksum(length.array()));
		out.write(data);
		out.write(checksum(data));
	}

	private static byte[] checksum(byte[] bytes) {
		CRC32C crc = new CRC32C();
		crc.update(bytes, 0, bytes.length);
		int masked = Integer.rotateRight((int) crc.getValue(), CHECKSUM_ROTATION) + CHECKSUM_MASK_DELTA;
		return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(masked).array();
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
