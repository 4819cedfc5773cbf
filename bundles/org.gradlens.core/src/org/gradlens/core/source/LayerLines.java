// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;

/** Which lines of a source file, as it stands now, declare which layers of a network. */
public final class LayerLines {

	private final SortedMap<Integer, List<Integer>> layersByLine = new TreeMap<>();
	private final Map<Integer, Integer> lineByLayer = new HashMap<>();

	private LayerLines() {
	}

	/**
	 * Reads off the lines of one file.
	 *
	 * @param unit the file
	 * @param lines where the lines it had during the run are now
	 */
	public static LayerLines of(NetworkDeclared network, SourceUnit unit, LineMap lines) {
		LayerLines result = new LayerLines();
		for (Layer layer : network.layers()) {
			layer.origin().frames().stream().filter(unit::holds)
					.flatMapToInt(frame -> lines.currentLine(frame.line()).stream()).distinct()
					.forEach(line -> result.layersByLine.computeIfAbsent(line, key -> new ArrayList<>())
							.add(layer.index()));
			network.anchor(layer.index()).filter(unit::holds)
					.flatMap(frame -> lines.currentLine(frame.line()).stream().boxed().findFirst())
					.ifPresent(line -> result.lineByLayer.put(layer.index(), line));
		}
		return result;
	}

	/** Indices of the layers that each line declares or passes on, by line, counted from 1. */
	public SortedMap<Integer, List<Integer>> layersByLine() {
		return layersByLine;
	}

	/** The line of this file that declares a layer, counted from 1, or empty when it is not in it unchanged. */
	public OptionalInt line(int layer) {
		return lineByLayer.containsKey(layer) ? OptionalInt.of(lineByLayer.get(layer)) : OptionalInt.empty();
	}
}
