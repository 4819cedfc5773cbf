// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may use whom: arrows between bundles point one way only. */
class HouseTest {

	/** The bundles of ours that a bundle may use; those for tests may use what they like. */
	private static final Map<String, Set<String>> MAY_USE = Map.of(
			"telemetry", Set.of(),
			"diagnosis", Set.of("telemetry"),
			"agent", Set.of("telemetry", "diagnosis"),
			"engine", Set.of(),
			"core", Set.of("telemetry", "diagnosis"),
			"ui", Set.of("core", "telemetry", "diagnosis"),
			"examples", Set.of(),
			"doc", Set.of());

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);
	private static final Pattern TRAINING = Pattern.compile("org\\.(nd4j|deeplearning4j|datavec|bytedeco)\\..*");
	private static final Pattern FACE = Pattern.compile("org\\.eclipse\\.(ui|swt|jface|jdt\\.ui|debug\\.ui)(\\..*)?|.*\\.ui");

	private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();
	private static final Map<String, Attributes> MANIFESTS = new TreeMap<>();

	@BeforeAll
	static void readManifests() throws IOException {
		for (String name : MAY_USE.keySet()) {
			Path manifest = BUNDLES.resolve("org.gradlens." + name + "/META-INF/MANIFEST.MF");
			if (Files.exists(manifest)) {
				try (InputStream stream = Files.newInputStream(manifest)) {
					MANIFESTS.put(name, new Manifest(stream).getMainAttributes());
				}
			}
		}
		assertTrue(MANIFESTS.keySet().containsAll(Set.of("telemetry", "core", "ui", "engine")), MANIFESTS.keySet()::toString);
	}

	@Test
	void bundlesRequireOnlyWhatIsBelowThem() {
		for (Map.Entry<String, Attributes> bundle : MANIFESTS.entrySet()) {
			Set<String> required = names(bundle.getValue(), "Require-Bundle").filter(name -> name.startsWith("org.gradlens."))
					.collect(Collectors.toCollection(TreeSet::new));
			required.removeAll(fullNames(MAY_USE.get(bundle.getKey())));
			assertEquals(Set.of(), required, bundle.getKey());
		}
	}

	@Test
	void sourcesUseOnlyWhatIsBelowThem() throws IOException {
		for (Map.Entry<String, Set<String>> bundle : MAY_USE.entrySet()) {
			Set<String> foreign = imports(bundle.getKey()).filter(name -> name.startsWith("org.gradlens."))
					.collect(Collectors.toCollection(TreeSet::new));
			Stream.concat(Stream.of(bundle.getKey()), bundle.getValue().stream()).map(HouseTest::fullName)
					.forEach(allowed -> foreign.removeIf(name -> name.startsWith(allowed + '.')));
			assertEquals(Set.of(), foreign, bundle.getKey());
		}
	}

	@Test
	void telemetryUsesTheJdkAlone() {
		assertEquals(List.of("org.eclipse.jdt.annotation"), names(MANIFESTS.get("telemetry"), "Require-Bundle").toList());
		assertEquals(List.of(), names(MANIFESTS.get("telemetry"), "Import-Package").toList());
	}

	@Test
	void coreHasNoFace() {
		assertEquals(List.of(), names(MANIFESTS.get("core"), "Require-Bundle").filter(FACE.asMatchPredicate()).toList());
		assertEquals(List.of(), names(MANIFESTS.get("core"), "Import-Package").filter(FACE.asMatchPredicate()).toList());
	}

	@Test
	void theTrainingEngineIsLoadedInNoIde() throws IOException {
		for (Map.Entry<String, Attributes> bundle : MANIFESTS.entrySet()) {
			assertFalse(names(bundle.getValue(), "Require-Bundle").anyMatch(fullName("engine")::equals), bundle.getKey());
			assertFalse(bundle.getValue().containsKey(new Attributes.Name("Bundle-ClassPath")), bundle.getKey());
			assertEquals(List.of(), names(bundle.getValue(), "Import-Package").filter(TRAINING.asMatchPredicate()).toList(),
					bundle.getKey());
			if (!bundle.getKey().equals("agent")) {
				assertEquals(List.of(), imports(bundle.getKey()).filter(TRAINING.asMatchPredicate()).toList(), bundle.getKey());
			}
		}
	}

	@Test
	void nobodySeesPackagesThatAreNotApi() {
		for (Map.Entry<String, Attributes> bundle : MANIFESTS.entrySet()) {
			List<String> open = clauses(bundle.getValue(), "Export-Package").filter(clause -> clause.contains(".internal"))
					.filter(clause -> !clause.contains("x-friends") && !clause.contains("x-internal")).toList();
			assertEquals(List.of(), open, bundle.getKey());
		}
	}

	@Test
	void chartsAndTablesKnowNoView() throws IOException {
		Map<String, String> mayUse = Map.of("chart", "chart|undo", "table", "table|chart|undo");
		for (String room : mayUse.keySet()) {
			Pattern used = Pattern.compile("org\\.gradlens\\.ui\\.internal\\.(Messages|(" + mayUse.get(room) + ")\\..*)");
			assertEquals(List.of(), imports(BUNDLES.resolve(fullName("ui") + "/src/org/gradlens/ui/internal/" + room))
					.filter(name -> name.startsWith("org.gradlens.")).filter(used.asMatchPredicate().negate()).toList(), room);
		}
	}

	private static String fullName(String name) {
		return "org.gradlens." + name;
	}

	private static Set<String> fullNames(Set<String> names) {
		return names.stream().map(HouseTest::fullName).collect(Collectors.toSet());
	}

	private static Stream<String> names(Attributes manifest, String header) {
		return clauses(manifest, header).map(clause -> clause.split(";", 2)[0].strip());
	}

	private static Stream<String> clauses(Attributes manifest, String header) {
		String value = manifest.getValue(header);
		return value == null ? Stream.empty() : Stream.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(String::strip);
	}

	private static Stream<String> imports(String bundle) throws IOException {
		return imports(BUNDLES.resolve(fullName(bundle) + "/src"));
	}

	private static Stream<String> imports(Path sources) throws IOException {
		if (!Files.exists(sources)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter(file -> file.toString().endsWith(".java")).flatMap(HouseTest::importsOf).toList().stream();
		}
	}

	private static Stream<String> importsOf(Path source) {
		try {
			return IMPORT.matcher(Files.readString(source)).results().map(match -> match.group(1));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
