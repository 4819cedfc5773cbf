// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where the frames of a run log are.
 *
 * <pre>
 * index     = kinds:v {type:v network:v positions}*
 * positions = seen:v stride:v size:v {iteration:s position:s}*
 * </pre>
 *
 * Iterations and positions are differences from those before. Of {@code seen} frames of a kind one in
 * {@code stride} is listed, and the last. Kinds that do not belong to a network have network 0; kinds
 * without an iteration have iteration 0; of several time profiles of an iteration the first is listed.
 */
final class RunLogIndex {

	/** Some 300 kB in the file: steps and what else comes with every so many of them. */
	private static final int FREQUENT = 1 << 16;
	/** What all of is read when a log is opened. */
	private static final int PER_EPOCH = 1 << 12;
	private static final int LEAST_KIND_BYTES = 5;

	private final Map<Kind, FramePositions> positions = new HashMap<>();

	/** Compares by itself: a record's own comparison is put together at run time, which each start of a training would feel. */
	private record Kind(int type, int network) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Kind kind && kind.type == type && kind.network == network;
		}

		@Override
		public int hashCode() {
			return 31 * type + network;
		}
	}

	/** Notes the next frame of the log. */
	void add(int type, ByteBuffer payload, long position) {
		if (type == FrameType.INDEX || type == FrameType.INDEX_POSITION) {
			return;
		}
		PayloadInput in = new PayloadInput(payload.duplicate());
		try {
			if (FrameType.beginsWithIteration(type)) {
				add(type, in.getVariableInt(), in.getVariable(), position);
			} else {
				add(type, isPerEpoch(type) ? in.getInt() : 0, 0, position);
			}
		} catch (MalformedPayloadException e) {
			// its checksum is right, so a faulty writer wrote it: nobody could read it later either
		}
	}

	private void add(int type, int network, long iteration, long position) {
		FramePositions same = positions.computeIfAbsent(new Kind(type, network),
				kind -> new FramePositions(limit(type)));
		boolean further = type == FrameType.TIME_PROFILE && same.size() > 0
				&& same.iteration(same.size() - 1) == iteration;
		if (!further) {
			same.add(iteration, position);
		}
	}

	private static int limit(int type) {
		if (isPerEpoch(type)) {
			return PER_EPOCH;
		}
		// summaries and messages of a kind that comes once are few beside what they are about
		return FrameType.beginsWithIteration(type) && (type == FrameType.STEP || !FrameType.isStep(type)) ? FREQUENT
				: Integer.MAX_VALUE;
	}

	private static boolean isPerEpoch(int type) {
		return type == FrameType.FIT_STARTED || type == FrameType.EPOCH_ENDED || type == FrameType.EVALUATED;
	}

	/** The frames of a type in a network, or null when there is none. */
	@Nullable FramePositions of(int type, int network) {
		return positions.get(new Kind(type, network));
	}

	/** Positions of all frames that are no readings, in the order of the file. */
	long[] overview() {
		return positions.entrySet().stream().filter(entry -> !FrameType.beginsWithIteration(entry.getKey().type))
				.map(Map.Entry::getValue).flatMapToLong(FramePositions::stream).sorted().toArray();
	}

	void put(PayloadOutput out) {
		out.putVariable(positions.size());
		positions.forEach((kind, same) -> {
			out.putVariable(kind.type).putVariable(kind.network);
			same.put(out);
		});
	}

	static RunLogIndex get(PayloadInput in) {
		RunLogIndex index = new RunLogIndex();
		for (int kinds = in.count(LEAST_KIND_BYTES); kinds > 0; kinds--) {
			Kind kind = new Kind(in.getVariableInt(), in.getVariableInt());
			index.positions.put(kind, FramePositions.get(in));
		}
		return index;
	}
}
