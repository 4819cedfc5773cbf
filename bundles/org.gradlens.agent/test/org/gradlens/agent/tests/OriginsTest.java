// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Origin;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where layers are found that were declared in lines, loops, lambdas and helpers, with either compiler. */
class OriginsTest {

	private static final Path SOURCE = Programs.SOURCES.resolve("programs/Declared.java");
	private static final Pattern MARK = Pattern.compile("// (both|javac|ecj) ([0-9 ]+)$");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void layersAreFoundWhereTheyAreDeclared(Compiler compiler) throws Exception {
		Path classes = Programs.compile(compiler, folder.resolve("classes"));
		Training.Result result = new Training(folder).run(classes, "programs.Declared");
		List<NetworkDeclared> networks = result.all(NetworkDeclared.class);
		assertEquals(4, networks.size(), result::err);

		NetworkDeclared original = networks.get(0);
		assertEquals(expectedLines(compiler), lines(original));
		assertEquals(lines(original), lines(networks.get(1)), "a clone");

		List<Origin> origins = original.layers().stream().map(Layer::origin).toList();
		assertEquals(List.of(1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 2, 2, 1, 1), origins.stream().map(Origin::count).toList());
		assertEquals(List.of(1, 1, 1, 1, 1, 1, 2, 1, 2, 3, 1, 2, 1, 1),
				origins.stream().map(Origin::ordinal).toList());
		assertEquals(List.of("dense", "block", "main"),
				origins.get(3).frames().stream().map(frame -> frame.methodName()).toList());
		assertTrue(origins.get(7).frames().get(1).methodName().startsWith("lambda$"));

		NetworkDeclared transferred = networks.get(2);
		assertEquals(List.of("FrozenLayer", "FrozenLayer", "DenseLayer"),
				transferred.layers().stream().limit(3).map(Layer::kind).toList());
		assertTrue(transferred.layers().get(0).parameters().isEmpty());
		assertEquals(lines(original).get(0), lines(transferred).get(0));

		NetworkDeclared restored = networks.get(3);
		assertEquals(lineOf("// restored"), lines(restored).get(5));
		assertEquals(6, restored.layers().get(5).origin().ordinal());
		assertEquals(14, restored.layers().get(5).origin().count());
	}

	private static Map<Integer, Integer> lines(NetworkDeclared network) {
		Map<Integer, Integer> lines = new TreeMap<>();
		network.layers().forEach(
				layer -> lines.put(layer.index(), layer.origin().declaration().map(frame -> frame.line()).orElse(0)));
		return lines;
	}

	private static Map<Integer, Integer> expectedLines(Compiler compiler) throws IOException {
		Map<Integer, Integer> expected = new TreeMap<>();
		int line = 0;
		for (String text : Files.readAllLines(SOURCE)) {
			line++;
			Matcher mark = MARK.matcher(text);
			if (mark.find() && (mark.group(1).equals("both")
					|| mark.group(1).equals(compiler.name().toLowerCase(Locale.ROOT)))) {
				for (String index : mark.group(2).split(" ")) {
					expected.put(Integer.valueOf(index), line);
				}
			}
		}
		return expected;
	}

	private static int lineOf(String text) throws IOException {
		List<String> lines = Files.readAllLines(SOURCE);
		return 1 + lines.indexOf(lines.stream().filter(line -> line.contains(text)).findFirst().orElseThrow());
	}
}
