// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends messages to a run log, each with one write to the operating system and nothing held back, so
 * that what was appended survives the death of this JVM. May be used by several threads.
 */
public final class RunLogWriter implements Closeable {

	private final FileChannel channel;

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
		writer.write(RunLogFormat.header());
		return writer;
	}

	/**
	 * Appends a message.
	 *
	 * @throws IOException when the disk is full or the writer is closed; the log stays readable
	 */
	public void append(Message message) throws IOException {
		write(MessageCodec.encode(message));
	}

	private synchronized void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		channel.close();
	}
}
