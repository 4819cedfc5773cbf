// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the steps of a network in a range of iterations, from the finest level of summary that has few
 * enough there. What that level lacks at its end, because the run was killed or the range ends earlier,
 * is taken from the levels below.
 */
final class StepsReader {

	private final FileChannel channel;
	private final RunLogIndex index;
	private final int network;
	private final long first;
	private final long last;

	StepsReader(FileChannel channel, RunLogIndex index, int network, long firstIteration, long lastIteration) {
		this.channel = channel;
		this.index = index;
		this.network = network;
		first = firstIteration;
		last = lastIteration;
	}

	/** Hands on some {@code aboutAtMost} steps at most. */
	void read(long aboutAtMost, Consumer<Step> consumer) throws IOException {
		int level = 0;
		while (level < FrameType.SUMMARY_LEVELS && count(level) > aboutAtMost) {
			level++;
		}
		long done = 0;
		for (; level > 0; level--) {
			done = readSummaries(level, done, consumer);
		}
		readSteps(done, consumer);
	}

	private @Nullable FramePositions positions(int level) {
		return index.of(FrameType.summary(level), network);
	}

	private long count(int level) {
		FramePositions positions = positions(level);
		return positions == null ? 0 : positions.count(first, last);
	}

	/**
	 * Hands on the summaries of a level that are behind a position, and so sum up what no summary handed on
	 * before does.
	 *
	 * @return the position behind which nothing is summed up yet
	 */
	private long readSummaries(int level, long behind, Consumer<Step> consumer) throws IOException {
		FramePositions positions = positions(level);
		long done = behind;
		if (positions != null) {
			FrameScanner frames = FrameScanner.ofSingleFrames(channel);
			for (int i = positions.floor(first - 1) + 1; i < positions.size() && positions.iteration(i) <= last; i++) {
				if (positions.position(i) > done) {
					Frame frame = frames.at(positions.position(i));
					if (frame != null && frame.isOf(FrameType.summary(level), network)) {
						handOn(frame, consumer);
						done = frame.position();
					}
				}
			}
		}
		return done;
	}

	private void readSteps(long behind, Consumer<Step> consumer) throws IOException {
		FramePositions positions = positions(0);
		if (positions == null) {
			return;
		}
		long start = positions.position(Math.max(0, positions.floor(first)));
		FrameScanner frames = FrameScanner.from(channel, Math.max(start, behind));
		for (Frame frame = frames.nextOfAll(); frame != null; frame = frames.nextOfAll()) {
			if (frame.isOf(FrameType.STEP, network) && frame.iteration() >= first) {
				if (frame.iteration() > last) {
					return;
				}
				handOn(frame, consumer);
			}
		}
	}

	private static void handOn(Frame frame, Consumer<Step> consumer) {
		Step step;
		try {
			step = frame.step();
		} catch (MalformedPayloadException e) {
			return; // a faulty writer wrote it
		}
		consumer.accept(step);
	}
}
