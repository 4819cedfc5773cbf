// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a run log from its beginning, be it finished or still growing: each call of
 * {@link #readAvailable} hands on the messages that have become complete since the last. A damaged frame
 * is counted and skipped; an incomplete one at the end is left until the rest of it arrives. Whatever the
 * file holds, no more than some 100 MB of memory are used at a time, and less than 1 MB for the frames that
 * training makes. Not safe for use by several threads.
 */
public final class RunLogReader implements Closeable {

	private final Path file;
	private final FileChannel channel;
	private final FrameScanner frames;
	private boolean headerRead;

	private RunLogReader(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
		frames = FrameScanner.from(channel, RunLogFormat.HEADER_BYTES);
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
		if (!isHeaderRead()) {
			return false;
		}
		boolean any = false;
		for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
			any |= handOn(frame, consumer);
		}
		return any;
	}

	/**
	 * Hands on all messages of a log that nobody writes any more. Where a frame seems incomplete, its
	 * length is not believed and the next whole frame is looked for.
	 *
	 * @throws IOException as {@link #readAvailable} does
	 */
	public void readRemaining(Consumer<Message> consumer) throws IOException {
		if (isHeaderRead()) {
			for (Frame frame = frames.nextOfAll(); frame != null; frame = frames.nextOfAll()) {
				handOn(frame, consumer);
			}
		}
	}

	/** How many bytes were skipped because they were damaged. */
	public long damagedBytes() {
		return frames.damagedBytes();
	}

	/** Whether the file has become shorter than what was read of it. */
	boolean isTruncated() throws IOException {
		return headerRead && channel.size() < frames.position();
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	private boolean isHeaderRead() throws IOException {
		headerRead = headerRead || RunLogHeader.isThere(channel, file);
		return headerRead;
	}

	private boolean handOn(Frame frame, Consumer<Message> consumer) {
		Optional<Message> message;
		try {
			message = frame.message();
		} catch (MalformedPayloadException e) {
			frames.reject(frame);
			return false;
		}
		message.ifPresent(consumer);
		return message.isPresent();
	}
}
