// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Goes through the frames of a file, which may still grow, and passes over what is damaged. Holds no
 * more of the file than the longest frame takes.
 */
final class FrameScanner {

	private static final int BYTES_AT_ONCE = 1 << 16;
	private static final int BYTES_FOR_ONE = 1 << 13;

	private final FileChannel channel;
	private ByteBuffer buffer;
	/** Where the buffer's position is in the file. */
	private long position;
	private long damagedBytes;
	/** How many bytes behind the buffer's position were searched for a frame, while the one there is incomplete. */
	private int searched;

	private FrameScanner(FileChannel channel, long position, int bytesAtOnce) {
		this.channel = channel;
		this.position = position;
		buffer = ByteBuffer.allocate(bytesAtOnce).flip();
	}

	/** Goes through all frames from a position on. */
	static FrameScanner from(FileChannel channel, long position) {
		return new FrameScanner(channel, position, BYTES_AT_ONCE);
	}

	/** Reads single frames by {@link #at}. */
	static FrameScanner ofSingleFrames(FileChannel channel) {
		return new FrameScanner(channel, 0, BYTES_FOR_ONE);
	}

	/** The frame at a position, or null when there is none or it is damaged. */
	@Nullable Frame at(long wanted) throws IOException {
		buffer.limit(0);
		position = wanted;
		searched = 0;
		if (wanted < 0 || !holds(RunLogFormat.FRAME_HEAD_BYTES)) {
			return null;
		}
		int length = RunLogFormat.payloadLength(buffer, buffer.position());
		boolean intact = length >= 0 && holds(RunLogFormat.frameBytes(length))
				&& RunLogFormat.isIntact(buffer, buffer.position(), length);
		return intact ? takeFrame(length) : null;
	}

	/** Whether the buffer has so many bytes, if need be after it was filled up. */
	private boolean holds(int bytes) throws IOException {
		while (buffer.remaining() < bytes) {
			if (!fill()) {
				return false;
			}
		}
		return true;
	}

	/** How many bytes were passed over. */
	long damagedBytes() {
		return damagedBytes;
	}

	/** Where the next frame begins, as far as is known. */
	long position() {
		return position;
	}

	/** The next frame that is complete in the file, or null when there is none for now. */
	@Nullable Frame next() throws IOException {
		Frame frame = read();
		if (frame == null) {
			// a writer whose disk was full takes back what it wrote of a frame: do not keep that
			buffer.limit(buffer.position());
			searched = 0;
		}
		return frame;
	}

	/**
	 * The next frame of a file that does not grow any more, or null at its end: where a frame is incomplete,
	 * the next complete one is looked for.
	 */
	@Nullable Frame nextOfAll() throws IOException {
		Frame frame = read();
		while (frame == null && buffer.remaining() >= RunLogFormat.frameBytes(0)) {
			pass(1);
			frame = read();
		}
		return frame;
	}

	private @Nullable Frame read() throws IOException {
		Frame frame = take();
		while (frame == null && fill()) {
			frame = take();
		}
		return frame;
	}

	/** Counts a frame as damage that was read in vain. */
	void reject(Frame frame) {
		damagedBytes += frame.end() - frame.position();
	}

	/** Reads on behind what the buffer holds; false when the file has no more for now. */
	private boolean fill() throws IOException {
		if (buffer.remaining() == buffer.capacity()) {
			int capacity = Math.min(2 * buffer.capacity(), RunLogFormat.MAXIMUM_FRAME_BYTES);
			buffer = ByteBuffer.allocate(capacity).put(buffer);
		} else {
			buffer.compact();
		}
		try {
			return channel.read(buffer, position + buffer.position()) > 0;
		} finally {
			buffer.flip();
		}
	}

	/** Takes the next complete frame off the buffer, and whatever is no frame before it. */
	private @Nullable Frame take() {
		while (buffer.remaining() >= RunLogFormat.FRAME_HEAD_BYTES) {
			int start = buffer.position();
			int length = RunLogFormat.payloadLength(buffer, start);
			if (length < 0) {
				pass(1);
			} else if (RunLogFormat.frameBytes(length) > buffer.remaining()) {
				if (!passIncomplete()) {
					return null;
				}
			} else if (RunLogFormat.isIntact(buffer, start, length)) {
				return takeFrame(length);
			} else {
				pass(1);
			}
		}
		return null;
	}

	private Frame takeFrame(int length) {
		int start = buffer.position();
		Frame frame = new Frame(position, RunLogFormat.type(buffer, start),
				buffer.slice(start + RunLogFormat.FRAME_HEAD_BYTES, length));
		advance(RunLogFormat.frameBytes(length));
		return frame;
	}

	/** Passes over a frame that was never completed, which is certain once a whole one follows it. */
	private boolean passIncomplete() {
		int start = buffer.position();
		for (searched = Math.max(1, searched); start + searched + RunLogFormat.FRAME_HEAD_BYTES <= buffer
				.limit(); searched++) {
			int length = RunLogFormat.payloadLength(buffer, start + searched);
			if (length >= 0 && RunLogFormat.frameBytes(length) > buffer.remaining() - searched) {
				return false;
			}
			if (length >= 0 && RunLogFormat.isIntact(buffer, start + searched, length)) {
				pass(searched);
				return true;
			}
		}
		return false;
	}

	private void pass(int bytes) {
		damagedBytes += bytes;
		advance(bytes);
	}

	private void advance(int bytes) {
		buffer.position(buffer.position() + bytes);
		position += bytes;
		searched = 0;
	}
}
