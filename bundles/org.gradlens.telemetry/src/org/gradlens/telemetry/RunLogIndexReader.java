// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.IOException;
import java.nio.channels.FileChannel;

import org.eclipse.jdt.annotation.Nullable;

/** Finds the index at the end of a run log, or makes one when there is none. */
final class RunLogIndexReader {

	private RunLogIndexReader() {
	}

	static RunLogIndex read(FileChannel channel) throws IOException {
		RunLogIndex written = written(channel);
		return written == null ? made(channel) : written;
	}

	/** The index that the writer wrote when it was closed, or null. */
	private static @Nullable RunLogIndex written(FileChannel channel) throws IOException {
		FrameScanner frames = FrameScanner.ofSingleFrames(channel);
		long end = channel.size();
		long last = end - RunLogFormat.frameBytes(Long.BYTES);
		Frame frame = frames.at(last);
		if (frame == null || frame.type() != FrameType.INDEX_POSITION || frame.end() != end) {
			return null;
		}
		Frame index = frames.at(frame.payload().getLong(0));
		if (index == null || index.type() != FrameType.INDEX || index.end() != last) {
			return null;
		}
		try {
			return RunLogIndex.get(new PayloadInput(index.payload()));
		} catch (MalformedPayloadException e) {
			return null;
		}
	}

	private static RunLogIndex made(FileChannel channel) throws IOException {
		RunLogIndex index = new RunLogIndex();
		FrameScanner frames = FrameScanner.from(channel, RunLogFormat.HEADER_BYTES);
		for (Frame frame = frames.nextOfAll(); frame != null; frame = frames.nextOfAll()) {
			index.add(frame.type(), frame.payload(), frame.position());
		}
		return index;
	}
}
