// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells a run log from other files. */
final class RunLogHeader {

	private RunLogHeader() {
	}

	/**
	 * Whether the header is there; false when the file is too short yet to tell.
	 *
	 * @throws UnreadableRunLogException when the file is no run log, or one of a newer major version
	 */
	static boolean isThere(FileChannel channel, Path file) throws IOException {
		ByteBuffer header = ByteBuffer.allocate(RunLogFormat.HEADER_BYTES);
		while (header.hasRemaining() && channel.read(header, header.position()) > 0) {
			// on to the rest
		}
		int known = Math.min(header.position(), RunLogFormat.MAGIC.length);
		if (!Arrays.equals(header.array(), 0, known, RunLogFormat.MAGIC, 0, known)) {
			throw UnreadableRunLogException.notARunLog(file);
		}
		if (header.hasRemaining()) {
			return false;
		}
		int major = header.getShort(RunLogFormat.MAGIC.length) & 0xFFFF;
		if (major > RunLogFormat.MAJOR) {
			throw UnreadableRunLogException.newerVersion(file, major);
		}
		return true;
	}
}
