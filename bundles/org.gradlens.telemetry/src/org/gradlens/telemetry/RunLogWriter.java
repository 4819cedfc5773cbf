// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Appends messages to a run log, each with one write to the operating system and nothing held back, so
 * that what was appended survives the death of this JVM. May be used by several threads.
 */
public final class RunLogWriter implements Closeable {

	private final FileChannel channel;
	private final RunLogIndex index = new RunLogIndex();
	private final Map<Integer, StepPyramid> pyramids = new HashMap<>();
	/** Summaries to be written before anything else, because they sum up what is written already. */
	private final Deque<ByteBuffer> summaries = new ArrayDeque<>();
	private long length;
	private boolean indexed = true;

	private RunLogWriter(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Creates a run log.
	 *
	 * @throws IOException when the file exists already or cannot be created
	 */
	public static RunLogWriter create(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
				StandardOpenOption.APPEND);
		RunLogWriter writer = new RunLogWriter(channel);
		try {
			writer.write(RunLogFormat.header());
			return writer;
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	/**
	 * Appends a message.
	 *
	 * @throws IOException when the disk is full or the writer is closed; the log stays readable, and a later
	 *         message may succeed
	 * @throws IllegalArgumentException when the message is longer than a run log can hold
	 */
	public void append(Message message) throws IOException {
		ByteBuffer frame = MessageCodec.encode(message);
		synchronized (this) {
			if (message instanceof NetworkDeclared network) {
				pyramid(network.network()).complete();
			}
			writeSummaries();
			writeFrame(frame);
			if (message instanceof Step step) {
				pyramid(step.network()).add(step);
			}
		}
	}

	/** How many bytes the log has by now. */
	public synchronized long length() {
		return length;
	}

	private StepPyramid pyramid(int network) {
		return pyramids.computeIfAbsent(network, key -> new StepPyramid(
				(level, summary) -> summaries.add(MessageCodec.encodeSummary(level, summary))));
	}

	private void writeSummaries() throws IOException {
		for (ByteBuffer summary = summaries.peek(); summary != null; summary = summaries.peek()) {
			writeFrame(summary.duplicate());
			summaries.remove();
		}
	}

	private void writeFrame(ByteBuffer frame) throws IOException {
		long position = length;
		write(frame);
		index.add(RunLogFormat.type(frame, 0), RunLogFormat.payload(frame), position);
	}

	/** Writes all of the bytes, or, when that fails, none. */
	private void write(ByteBuffer bytes) throws IOException {
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			length += bytes.limit();
		} catch (IOException e) {
			takeBack(e);
			throw e;
		}
	}

	/** Leaves no part of a frame in the log; where even that fails, readers pass over the part. */
	private void takeBack(IOException failure) {
		try {
			channel.truncate(length);
		} catch (IOException e) {
			failure.addSuppressed(e);
			// what is appended next will not be where an index would say
			indexed = false;
		}
	}

	/**
	 * Ends the log with an index of it; a log without one, because the disk is full, is read all the same.
	 * A writer that is closed already stays so.
	 */
	@Override
	public synchronized void close() throws IOException {
		if (!channel.isOpen()) {
			return;
		}
		try (channel) {
			for (StepPyramid pyramid : pyramids.values()) {
				pyramid.complete();
			}
			writeSummaries();
			ByteBuffer position = ByteBuffer.allocate(Long.BYTES).putLong(length).flip();
			PayloadOutput out = new PayloadOutput();
			index.put(out);
			if (indexed && out.toBuffer().remaining() <= RunLogFormat.MAXIMUM_PAYLOAD_BYTES) {
				write(RunLogFormat.frame(FrameType.INDEX, out.toBuffer()));
				write(RunLogFormat.frame(FrameType.INDEX_POSITION, position));
			}
		} catch (IOException e) {
			// all messages are in the log, and readers make an index for themselves
		}
	}
}
