// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A run log as it was when it was opened or last updated, read where it is asked. A log that was closed in order opens
 * at once, be it of any size; one whose training JVM was killed is read through first. Keeps the index in
 * memory, at most some MB, and none of the readings. May be used by several threads; a thread that is
 * interrupted while it reads closes the log.
 */
public final class RunLog implements Closeable {

	/** How many times as many steps are read as are asked for, rather than summaries that are too coarse. */
	private static final int OVERSAMPLING = 4;
	/** How far the time profiles of one iteration lie apart in the file, at most. */
	private static final int PROFILES_BYTES = 1 << 20;

	private final FileChannel channel;
	private final RunLogIndex index;
	/** Behind the last frame that the index knows. */
	private long indexed;

	private RunLog(FileChannel channel, RunLogIndex index, long indexed) {
		this.channel = channel;
		this.index = index;
		this.indexed = indexed;
	}

	/**
	 * Opens a run log.
	 *
	 * @throws UnreadableRunLogException when the file is no run log, or one of a newer major version
	 * @throws IOException when the file cannot be read
	 */
	public static RunLog open(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		try {
			RunLogIndex written = RunLogHeader.isThere(channel, file) ? RunLogIndexReader.written(channel) : null;
			if (written != null) {
				return new RunLog(channel, written, channel.size());
			}
			RunLog log = new RunLog(channel, new RunLogIndex(), RunLogFormat.HEADER_BYTES);
			log.update();
			return log;
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/** Takes in what was appended since. */
	public synchronized void update() throws IOException {
		if (channel.size() <= indexed) {
			return;
		}
		FrameScanner frames = FrameScanner.from(channel, indexed);
		for (Frame frame = frames.nextOfAll(); frame != null; frame = frames.nextOfAll()) {
			index.add(frame.type(), frame.payload(), frame.position());
			indexed = frame.end();
		}
	}

	/**
	 * All messages but readings (steps, distributions, time profiles), in order. Of the messages about a
	 * network's fits and epochs, when they are thousands, only an even choice and the last.
	 */
	public synchronized List<Message> overview() throws IOException {
		List<Message> messages = new ArrayList<>();
		FrameScanner frames = FrameScanner.ofSingleFrames(channel);
		for (long position : index.overview()) {
			message(frames.at(position)).ifPresent(messages::add);
		}
		return messages;
	}

	/** A network's steps over the whole run, as {@link #steps(int, long, long, int)} tells. */
	public List<Step> steps(int network, int atMost) throws IOException {
		return steps(network, 0, Long.MAX_VALUE, atMost);
	}

	/**
	 * A network's steps from one iteration to another, both included. When there are more than asked for,
	 * successive ones are made one, which keeps their extremes; the first may then begin before the first
	 * iteration asked for.
	 *
	 * @param atMost how many steps are wanted at most, at least 1
	 */
	public synchronized List<Step> steps(int network, long firstIteration, long lastIteration, int atMost) throws IOException {
		StepCollector collector = new StepCollector(atMost);
		new StepsReader(channel, index, network, firstIteration, lastIteration).read((long) OVERSAMPLING * atMost,
				collector::add);
		return collector.steps();
	}

	/** The distributions of a network that were read nearest to an iteration, or empty when none were. */
	public synchronized Optional<Distributions> distributionsNear(int network, long iteration) throws IOException {
		long position = nearest(FrameType.DISTRIBUTIONS, network, iteration);
		Optional<Message> nearest = position < 0 ? Optional.empty()
				: message(FrameScanner.ofSingleFrames(channel).at(position));
		return nearest.filter(Distributions.class::isInstance).map(Distributions.class::cast);
	}

	/**
	 * The time profiles of a network's recurrent layers that were read nearest to an iteration, all of the
	 * same iteration; empty when none were.
	 */
	public synchronized List<TimeProfile> timeProfilesNear(int network, long iteration) throws IOException {
		List<TimeProfile> profiles = new ArrayList<>();
		long position = nearest(FrameType.TIME_PROFILE, network, iteration);
		if (position >= 0) {
			FrameScanner frames = FrameScanner.from(channel, position);
			for (Frame frame = frames.nextOfAll(); frame != null
					&& frame.position() - position <= PROFILES_BYTES; frame = frames.nextOfAll()) {
				if (frame.isOf(FrameType.TIME_PROFILE, network)
						&& message(frame).orElse(null) instanceof TimeProfile profile
						&& (profiles.isEmpty() || profiles.get(0).iteration() == profile.iteration())) {
					profiles.add(profile);
				}
			}
		}
		return profiles;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	/** Where the frame of a kind is whose iteration is nearest to another, or -1 when there is none. */
	private long nearest(int type, int network, long iteration) throws IOException {
		FramePositions positions = index.of(type, network);
		if (positions == null || positions.size() == 0) {
			return -1;
		}
		int before = Math.max(0, positions.floor(iteration));
		int after = Math.min(before + 1, positions.size() - 1);
		long nearest = closer(positions.iteration(before), positions.iteration(after), iteration)
				? positions.position(before)
				: positions.position(after);
		if (positions.isComplete()) {
			return nearest;
		}
		// the index has not all of them: look at those between, too
		long nearestIteration = positions.iteration(before);
		FrameScanner frames = FrameScanner.from(channel, positions.position(before));
		for (Frame frame = frames.nextOfAll(); frame != null
				&& frame.position() <= positions.position(after); frame = frames.nextOfAll()) {
			if (frame.isOf(type, network) && !closer(nearestIteration, frame.iteration(), iteration)) {
				nearest = frame.position();
				nearestIteration = frame.iteration();
			}
		}
		return nearest;
	}

	private static boolean closer(long one, long other, long iteration) {
		return Math.abs(one - iteration) <= Math.abs(other - iteration);
	}

	private static Optional<Message> message(@Nullable Frame frame) {
		try {
			return frame == null ? Optional.empty() : frame.message();
		} catch (MalformedPayloadException e) {
			return Optional.empty();
		}
	}
}
