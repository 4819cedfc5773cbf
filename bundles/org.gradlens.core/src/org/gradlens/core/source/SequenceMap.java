// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the elements of a recorded sequence are in the current one. Only what is certain is told: an element
 * that was changed, or that could as well be another equal one, has no place.
 */
final class SequenceMap {

	/** The place of an element that has none. */
	static final int GONE = -1;

	private static final int TABLE_LIMIT = 1_000_000;

	private final String[] recorded;
	private final String[] current;
	private final int[] places;

	private SequenceMap(String[] recorded, String[] current) {
		this.recorded = recorded;
		this.current = current;
		places = new int[recorded.length];
		Arrays.fill(places, GONE);
		align(0, recorded.length, 0, current.length);
	}

	/** The current place of each recorded element, counted from 0, or {@link #GONE}; places rise. */
	static int[] between(String[] recorded, String[] current) {
		return new SequenceMap(recorded, current).places;
	}

	/** Aligns recorded elements from..to with current ones start..end. */
	private void align(int from, int to, int start, int end) {
		int shorter = Math.min(to - from, end - start);
		int head = 0;
		while (head < shorter && recorded[from + head].equals(current[start + head])) {
			head++;
		}
		int tail = 0;
		while (tail < shorter && recorded[to - 1 - tail].equals(current[end - 1 - tail])) {
			tail++;
		}
		if (head + tail > shorter && to - from != end - start) {
			// one among equals was added or taken away: which one, the sequence does not tell
			int overlap = head + tail - shorter;
			head -= overlap;
			tail -= overlap;
		}
		tail = Math.min(tail, shorter - head);
		for (int i = 0; i < head; i++) {
			places[from + i] = start + i;
		}
		for (int i = 1; i <= tail; i++) {
			places[to - i] = end - i;
		}
		alignChanged(from + head, to - tail, start + head, end - tail);
	}

	private void alignChanged(int from, int to, int start, int end) {
		SortedMap<Integer, Integer> landmarks = landmarks(from, to, start, end);
		if (landmarks.isEmpty()) {
			if ((long) (to - from) * (end - start) <= TABLE_LIMIT) {
				alignByTable(from, to, start, end);
			}
			return;
		}
		int line = from;
		int place = start;
		for (Map.Entry<Integer, Integer> landmark : landmarks.entrySet()) {
			align(line, landmark.getKey(), place, landmark.getValue());
			places[landmark.getKey()] = landmark.getValue();
			line = landmark.getKey() + 1;
			place = landmark.getValue() + 1;
		}
		align(line, to, place, end);
	}

	/** Keeps the pairs that every longest common subsequence has. */
	private void alignByTable(int from, int to, int start, int end) {
		int rows = to - from;
		int columns = end - start;
		int[][] before = new int[rows + 1][columns + 1];
		int[][] after = new int[rows + 1][columns + 1];
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				before[i + 1][j + 1] = recorded[from + i].equals(current[start + j]) ? before[i][j] + 1
						: Math.max(before[i][j + 1], before[i + 1][j]);
			}
		}
		for (int i = rows - 1; i >= 0; i--) {
			for (int j = columns - 1; j >= 0; j--) {
				after[i][j] = recorded[from + i].equals(current[start + j]) ? after[i + 1][j + 1] + 1
						: Math.max(after[i + 1][j], after[i][j + 1]);
			}
		}
		for (int i = 0; i < rows; i++) {
			int partners = 0;
			int place = GONE;
			boolean dispensable = false;
			for (int j = 0; j <= columns; j++) {
				dispensable |= before[i][j] + after[i + 1][j] == after[0][0];
				if (j < columns && recorded[from + i].equals(current[start + j])
						&& before[i][j] + 1 + after[i + 1][j + 1] == after[0][0]) {
					partners++;
					place = start + j;
				}
			}
			if (partners == 1 && !dispensable) {
				places[from + i] = place;
			}
		}
	}

	/** The longest series of elements that occur once on either side and in the same order: recorded to current. */
	private SortedMap<Integer, Integer> landmarks(int from, int to, int start, int end) {
		Map<String, Integer> recordedOnce = once(recorded, from, to);
		Map<String, Integer> currentOnce = once(current, start, end);
		TreeMap<Integer, Integer> common = new TreeMap<>();
		recordedOnce.forEach((text, line) -> {
			if (line != GONE && currentOnce.getOrDefault(text, GONE) != GONE) {
				common.put(line, currentOnce.get(text));
			}
		});
		return longestRise(common);
	}

	/** The place of each element, or GONE for one that occurs more often. */
	private static Map<String, Integer> once(String[] lines, int from, int to) {
		Map<String, Integer> once = new HashMap<>();
		for (int i = from; i < to; i++) {
			once.merge(lines[i], i, (first, second) -> GONE);
		}
		return once;
	}

	/** The longest part of a map in which values rise with their keys. */
	private static SortedMap<Integer, Integer> longestRise(SortedMap<Integer, Integer> pairs) {
		record Link(int key, int value, Link before) {
		}
		List<Link> ends = new ArrayList<>();
		List<Integer> endValues = new ArrayList<>();
		pairs.forEach((key, value) -> {
			int slot = -Collections.binarySearch(endValues, value) - 1;
			Link link = new Link(key, value, slot == 0 ? null : ends.get(slot - 1));
			if (slot == ends.size()) {
				ends.add(link);
				endValues.add(value);
			} else {
				ends.set(slot, link);
				endValues.set(slot, value);
			}
		});
		SortedMap<Integer, Integer> rise = new TreeMap<>();
		Link link = ends.isEmpty() ? null : ends.get(ends.size() - 1);
		for (; link != null; link = link.before) {
			rise.put(link.key, link.value);
		}
		return rise;
	}
}
