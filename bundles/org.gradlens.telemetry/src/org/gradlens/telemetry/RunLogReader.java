// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a run log, be it finished or still growing: each call of {@link #readAvailable} hands on the
 * messages that have become complete since the last. A damaged frame is counted and skipped; an
 * incomplete one at the end is left until the rest of it arrives. Not safe for use by several threads.
 */
public final class RunLogReader implements Closeable {

	private final Path file;
	private final FileChannel channel;
	private ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
	private long position;
	private boolean headerRead;
	private long damagedBytes;

	private RunLogReader(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Opens a run log.
	 *
	 * @throws IOException when the file cannot be opened
	 */
	public static RunLogReader open(Path file) throws IOException {
		return new RunLogReader(file, FileChannel.open(file, StandardOpenOption.READ));
	}

	/**
	 * Hands on all messages that are complete by now, in order.
	 *
	 * @return whether there was any
	 * @throws UnreadableRunLogException when the file is no run log, or one of a newer major version
	 * @throws IOException when the file cannot be read
	 */
	public boolean readAvailable(Consumer<Message> consumer) throws IOException {
		boolean any = false;
		while (fill()) {
			if (!headerRead && !readHeader()) {
				continue;
			}
			any |= takeFrames(consumer);
		}
		return any;
	}

	/** Takes all complete frames off the buffer; false when there was none. */
	private boolean takeFrames(Consumer<Message> consumer) {
		boolean any = false;
		int before;
		do {
			before = buffer.remaining();
			nextFrame().ifPresent(consumer);
			any |= buffer.remaining() < before;
		} while (buffer.remaining() < before);
		return any;
	}

	/**
	 * Hands on all messages of a log that nobody writes any more. Where a frame seems incomplete, its
	 * length is not believed and the next whole frame is looked for.
	 *
	 * @throws IOException as {@link #readAvailable} does
	 */
	public void readRemaining(Consumer<Message> consumer) throws IOException {
		readAvailable(consumer);
		while (headerRead && buffer.remaining() >= RunLogFormat.FRAME_HEAD_BYTES) {
			skipDamage().ifPresent(consumer);
			takeFrames(consumer);
		}
	}

	/** How many bytes were skipped because they were damaged. */
	public long damagedBytes() {
		return damagedBytes;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	/** Reads on behind what the buffer holds; false when the file has no more for now. */
	private boolean fill() throws IOException {
		if (buffer.remaining() == buffer.capacity()) {
			buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer);
		} else {
			buffer.compact();
		}
		int read = channel.read(buffer, position);
		buffer.flip();
		position += Math.max(read, 0);
		return read > 0;
	}

	private boolean readHeader() throws UnreadableRunLogException {
		int known = Math.min(buffer.remaining(), RunLogFormat.MAGIC.length);
		byte[] start = new byte[known];
		buffer.get(buffer.position(), start);
		if (!Arrays.equals(start, 0, known, RunLogFormat.MAGIC, 0, known)) {
			throw UnreadableRunLogException.notARunLog(file);
		}
		if (buffer.remaining() < RunLogFormat.HEADER_BYTES) {
			return false;
		}
		buffer.position(buffer.position() + RunLogFormat.MAGIC.length);
		int major = buffer.getShort() & 0xFFFF;
		buffer.getShort();
		if (major > RunLogFormat.MAJOR) {
			throw UnreadableRunLogException.newerVersion(file, major);
		}
		headerRead = true;
		return true;
	}

	/** Takes one frame off the buffer, or bytes that are none; takes nothing while a frame is incomplete. */
	private Optional<Message> nextFrame() {
		skipToMark();
		if (buffer.remaining() < RunLogFormat.FRAME_HEAD_BYTES) {
			return Optional.empty();
		}
		int start = buffer.position();
		int type = buffer.getShort(start + Integer.BYTES) & 0xFFFF;
		int length = buffer.getInt(start + RunLogFormat.FRAME_HEAD_BYTES - Integer.BYTES);
		if (length < 0 || length > RunLogFormat.MAXIMUM_PAYLOAD_BYTES) {
			return skipDamage();
		}
		int payload = start + RunLogFormat.FRAME_HEAD_BYTES;
		if (buffer.limit() - payload < length + RunLogFormat.CHECKSUM_BYTES) {
			return Optional.empty();
		}
		int checksum = RunLogFormat.checksum(buffer.slice(start + Integer.BYTES, payload - start - Integer.BYTES + length));
		if (checksum != buffer.getInt(payload + length)) {
			return skipDamage();
		}
		buffer.position(payload + length + RunLogFormat.CHECKSUM_BYTES);
		try {
			return MessageCodec.decode(type, buffer.slice(payload, length));
		} catch (MalformedPayloadException e) {
			damagedBytes += buffer.position() - start;
			return Optional.empty();
		}
	}

	private Optional<Message> skipDamage() {
		buffer.get();
		damagedBytes++;
		skipToMark();
		return Optional.empty();
	}

	private void skipToMark() {
		while (buffer.remaining() >= Integer.BYTES && buffer.getInt(buffer.position()) != RunLogFormat.FRAME_MARK) {
			buffer.get();
			damagedBytes++;
		}
	}
}
