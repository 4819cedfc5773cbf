// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gradlens.core.run.Run;
import org.gradlens.core.source.EditTrail;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.source.PlacedLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Applies thousands of random edits and checks that no figure ever stands where its layer is not declared. */
class EditedDeclarationsTest {

	private static final int LAYERS = 8;

	@RegisterExtension
	final DeclaredProject project = new DeclaredProject("edited-declarations");
	@TempDir
	Path directory;
	private DeclaredSource source;
	private Run run;

	/** A line of the source as a person thinks of it: it declares a layer for as long as it is not taken away. */
	private record Line(String text, int layer, boolean edited) {

		static final int NONE = -1;
	}

	@BeforeEach
	void runNetwork() throws Exception {
		source = new DeclaredSource(project.get(), text(lines()));
		for (int layer = 0; layer < LAYERS; layer++) {
			source.layer(lines().get(firstLayer() + layer).text());
		}
		run = source.run(directory.resolve("run"), project.get());
	}

	@Test
	void withoutKnowledgeOfEditsWhatIsShownAsCurrentDeclaresItsLayer() {
		Random random = new Random(5);
		for (int round = 0; round < 400; round++) {
			List<Line> lines = lines();
			for (int edit = 0; edit < 6; edit++) {
				edit(lines, random, null);
				LayerPlaces places = LayerPlaces.of(run, source.network(), source.unit(), text(lines));
				for (PlacedLayer placed : places.in(source.unit())) {
					Line line = lines.get(placed.place().line() - 1);
					if (placed.place().state() == PlaceState.UNCHANGED) {
						assertEquals(recorded(placed.layer()), line.text(), () -> placed + " in\n" + text(lines));
					}
				}
			}
		}
	}

	@Test
	void withKnowledgeOfEditsEveryFigureIsOnTheLineThatDeclaresItsLayer() {
		Random random = new Random(7);
		int shown = 0;
		for (int round = 0; round < 300; round++) {
			List<Line> lines = lines();
			EditTrail trail = new EditTrail();
			LayerPlaces.of(run, source.network(), source.unit(), text(lines), trail);
			for (int edit = 0; edit < 10; edit++) {
				edit(lines, random, trail);
				trail.checkpoint();
				LayerPlaces places = LayerPlaces.of(run, source.network(), source.unit(), text(lines), trail);
				for (PlacedLayer placed : places.in(source.unit())) {
					Line line = lines.get(placed.place().line() - 1);
					// who takes a declaration away and writes the same elsewhere has moved it
					assertTrue(line.layer() == placed.layer() || line.text().equals(recorded(placed.layer())),
							() -> placed + " on " + line + " of\n" + text(lines));
					assertEquals(line.text().equals(recorded(placed.layer())) ? PlaceState.UNCHANGED : PlaceState.CHANGED,
							placed.place().state(), () -> placed + " on " + line + " of\n" + text(lines));
					shown++;
				}
				List<Integer> placed = places.in(source.unit()).stream().map(PlacedLayer::layer).sorted().toList();
				List<Integer> declared = lines.stream().map(Line::layer).filter(layer -> layer != Line.NONE).toList();
				assertTrue(placed.containsAll(declared), () -> declared + " declared, but " + placed + " shown in\n"
						+ text(lines));
			}
		}
		assertTrue(shown > 3000, "only " + shown + " figures were shown");
	}

	private static String recorded(int layer) {
		return ".layer(dense(" + (100 + layer) + "))";
	}

	private static List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (String text : List.of("package demo;", "class Net {", "void build() {", "new Builder()", ".seed(7)")) {
			lines.add(new Line(text, Line.NONE, false));
		}
		for (int layer = 0; layer < LAYERS; layer++) {
			lines.add(new Line(recorded(layer), layer, false));
		}
		for (String text : List.of(".build();", "}", "}")) {
			lines.add(new Line(text, Line.NONE, false));
		}
		return lines;
	}

	private static int firstLayer() {
		return 5;
	}

	private static String text(List<Line> lines) {
		return String.join("\n", lines.stream().map(Line::text).toList()) + '\n';
	}

	/** Takes a line away, adds a new one or a comment, or changes the number of units. */
	private static void edit(List<Line> lines, Random random, EditTrail trail) {
		int at = firstLayer() + random.nextInt(lines.size() - firstLayer() - 2);
		Line line = lines.get(at);
		switch (random.nextInt(4)) {
		case 0 -> {
			if (line.text().startsWith(".layer")) {
				replace(lines, at, 1, List.of(), trail);
			}
		}
		case 1 -> replace(lines, at, 0, List.of(new Line(recorded(random.nextInt(2 * LAYERS)), Line.NONE,
				false)), trail);
		case 2 -> replace(lines, at, 0, List.of(new Line("// a comment", Line.NONE, false)), trail);
		default -> {
			if (line.layer() != Line.NONE && !line.edited()) {
				String changed = ".layer(dense(" + (200 + random.nextInt(1000)) + "))";
				if (trail != null) {
					trail.edited(offset(lines, at) + ".layer(dense(".length(), 3, changed.length() - ".layer(dense())".length());
				}
				lines.set(at, new Line(changed, line.layer(), true));
			}
		}
		}
	}

	private static void replace(List<Line> lines, int at, int count, List<Line> others, EditTrail trail) {
		if (trail != null) {
			trail.edited(offset(lines, at), text(lines.subList(at, at + count)).length() - (count == 0 ? 1 : 0),
					text(others).length() - (others.isEmpty() ? 1 : 0));
		}
		lines.subList(at, at + count).clear();
		lines.addAll(at, others);
	}

	private static int offset(List<Line> lines, int at) {
		return lines.subList(0, at).stream().mapToInt(line -> line.text().length() + 1).sum();
	}
}
