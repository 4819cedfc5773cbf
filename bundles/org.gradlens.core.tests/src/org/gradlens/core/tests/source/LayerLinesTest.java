// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gradlens.core.source.LayerLines;
import org.gradlens.core.source.LineMap;
import org.gradlens.core.source.SourceUnit;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.junit.jupiter.api.Test;

class LayerLinesTest {

	private static final SourceUnit NET = new SourceUnit("demo", "Net.java");
	private static final String TEXT = IntStream.rangeClosed(1, 50).mapToObj(i -> "line " + i)
			.collect(Collectors.joining("\n"));

	@Test
	void aLayerStandsOnTheLineThatCallsItsHelper() {
		NetworkDeclared network = network(origin(frame("Net", 40), frame("Net", 18)),
				origin(frame("Net", 40), frame("Net", 19)), origin(frame("Net", 20)));
		LayerLines lines = LayerLines.of(network, NET, LineMap.between(TEXT, TEXT));
		assertEquals(Map.of(18, List.of(0), 19, List.of(1), 20, List.of(2), 40, List.of(0, 1)), lines.layersByLine());
		assertEquals(OptionalInt.of(18), lines.line(0));
		assertEquals(OptionalInt.of(20), lines.line(2));
	}

	@Test
	void layersOfALoopShareItsLine() {
		NetworkDeclared network = network(origin(frame("Net", 25), frame("Net", 9)),
				origin(frame("Net", 25), frame("Net", 9)));
		LayerLines lines = LayerLines.of(network, NET, LineMap.between(TEXT, TEXT));
		assertEquals(OptionalInt.of(25), lines.line(0));
		assertEquals(OptionalInt.of(25), lines.line(1));
	}

	@Test
	void anotherFileOfTheChainHasItsOwnLines() {
		NetworkDeclared network = network(origin(frame("Helper$Dense", 5), frame("Net", 18)));
		SourceUnit helper = new SourceUnit("demo", "Helper.java");
		assertEquals(Map.of(5, List.of(0)),
				LayerLines.of(network, helper, LineMap.between(TEXT, TEXT)).layersByLine());
		assertEquals(Map.of(), LayerLines.of(network, new SourceUnit("other", "Net.java"), LineMap.between(TEXT, TEXT))
				.layersByLine());
	}

	@Test
	void aLayerWhoseLineChangedHasNone() {
		NetworkDeclared network = network(origin(frame("Net", 18)), origin(frame("Net", 19)));
		LayerLines lines = LayerLines.of(network, NET,
				LineMap.between(TEXT, "first\n" + TEXT.replace("line 18\n", "changed\n")));
		assertEquals(OptionalInt.empty(), lines.line(0));
		assertEquals(OptionalInt.of(20), lines.line(1));
		assertEquals(Map.of(20, List.of(1)), lines.layersByLine());
	}

	@Test
	void aLayerOfUnknownOriginHasNoLine() {
		LayerLines lines = LayerLines.of(network(Origin.UNKNOWN), NET, LineMap.between(TEXT, TEXT));
		assertEquals(OptionalInt.empty(), lines.line(0));
		assertEquals(Map.of(), lines.layersByLine());
	}

	private static SourceFrame frame(String simpleName, int line) {
		return new SourceFrame("demo." + simpleName, "build", simpleName.split("\\$")[0] + ".java", line);
	}

	private static Origin origin(SourceFrame... frames) {
		return new Origin(List.of(frames), 1, 1);
	}

	private static NetworkDeclared network(Origin... origins) {
		List<Origin> all = Arrays.asList(origins);
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER, IntStream.range(0, all.size())
				.mapToObj(i -> new Layer(i, "layer " + i, "DenseLayer", "", "", List.of(), List.of(), all.get(i)))
				.toList());
	}
}
