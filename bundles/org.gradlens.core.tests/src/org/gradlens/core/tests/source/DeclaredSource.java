// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.SourceRecorder;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;

/** A network that was run from a source file of the workspace; its layers are told by the text on their lines. */
final class DeclaredSource {

	static final String CLASS_NAME = "demo.Net";

	private final List<Layer> layers = new ArrayList<>();
	private final String text;
	private final ICompilationUnit unit;

	DeclaredSource(JavaProjectFixture project, String text) throws Exception {
		this.text = text;
		IFile file = project.addSource("demo/Net.java", text);
		unit = JavaCore.createCompilationUnitFrom(file);
	}

	/** Adds a layer that was declared on the lines which hold these texts, innermost first. */
	DeclaredSource layer(String... lines) {
		return layers(1, lines);
	}

	/** Adds several layers that were declared through the same lines. */
	DeclaredSource layers(int count, String... lines) {
		List<SourceFrame> frames = new ArrayList<>();
		for (String line : lines) {
			frames.add(new SourceFrame(CLASS_NAME, "build", "Net.java", line(text, line)));
		}
		for (int i = 1; i <= count; i++) {
			layers.add(new Layer(layers.size(), "layer" + layers.size(), "DenseLayer", "", "", List.of(), List.of(),
					new Origin(frames, i, count)));
		}
		return this;
	}

	/** The line that holds a text, counted from 1. */
	static int line(String source, String text) {
		List<String> lines = source.lines().toList();
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).contains(text)) {
				found.add(i + 1);
			}
		}
		if (found.size() != 1) {
			throw new AssertionError(text + " is on lines " + found);
		}
		return found.get(0);
	}

	NetworkDeclared network() {
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER, layers);
	}

	ICompilationUnit unit() {
		return unit;
	}

	String text() {
		return text;
	}

	/** Runs the network. */
	Run run(Path directory, JavaProjectFixture project) {
		Instant started = Instant.now().plusSeconds(1);
		Run run = new Run(directory, "declared", project.name(), started);
		run.received(new RunStarted(CLASS_NAME, started, 1, Map.of()));
		run.received(network());
		new SourceRecorder().runChanged(run);
		return run;
	}

	/** What stands in another version of the file: a line for each place, as in {@code 3 UNCHANGED [0, 1]}. */
	List<String> places(Run run, String changed) {
		LayerPlaces places = LayerPlaces.of(run, network(), unit, changed);
		Map<String, List<Integer>> byPlace = places.in(unit).stream()
				.collect(Collectors.groupingBy(placed -> text(changed, placed.place().line()) + " : " + placed.place().state(),
						Collectors.mapping(placed -> placed.layer(), Collectors.toList())));
		List<String> told = new ArrayList<>();
		byPlace.forEach((place, indices) -> told.add(place + ' ' + indices));
		places.unmeasured(unit).forEach(place -> told.add(text(changed, place.line()) + " : " + place.state()));
		told.sort(null);
		return told;
	}

	private static String text(String source, int line) {
		return source.lines().toList().get(line - 1).strip();
	}
}
