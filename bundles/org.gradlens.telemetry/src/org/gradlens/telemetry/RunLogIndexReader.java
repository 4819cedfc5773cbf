// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.IOException;
import java.nio.channels.FileChannel;

import org.eclipse.jdt.annotation.Nullable;

/** Finds the index at the end of a run log. */
final class RunLogIndexReader {

	private RunLogIndexReader() {
	}

	/** The index that the writer wrote when it was closed, or null. */
	static @Nullable RunLogIndex written(FileChannel channel) throws IOException {
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
}
