// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DeclarationPlacesTest {

	private static final String STACK = """
			package demo;
			class Net {
				void build() {
					new Builder().seed(7).list()
						.layer(dense(256))
						.layer(dense(128))
						.layer(output(10))
						.build();
				}
				static Object dense(int units) {
					return new Dense.Builder().units(units).tanh().build();
				}
			}
			""";

	@RegisterExtension
	final DeclaredProject project = new DeclaredProject("declarations");
	@TempDir
	Path directory;

	@Test
	void everyFrameOfTheChainHasItsOwnPlace() throws Exception {
		assertPlaces(stack(), STACK, ".layer(dense(128)) : UNCHANGED [1]", ".layer(dense(256)) : UNCHANGED [0]",
				".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(units).tanh().build(); : UNCHANGED [0, 1]");
	}

	@Test
	void formattingAndCommentsDoNotCount() throws Exception {
		String formatted = STACK.replace("class Net", "\n/** A net. */\nclass Net").replace(".list()\n\t\t\t.layer", ".list().layer")
				.replace(".layer(dense(128))", ".layer(\n// narrower\n dense( 128 ) )").replace("new Dense.Builder().units",
						"new Dense.Builder()\n\t\t\t.units");
		assertPlaces(stack(), formatted, ".layer( : UNCHANGED [1]", ".layer(output(10)) : UNCHANGED [2]",
				"new Builder().seed(7).list().layer(dense(256)) : UNCHANGED [0]",
				"return new Dense.Builder() : UNCHANGED [0, 1]");
	}

	@Test
	void aDeclarationThatWasEditedIsOldAndOthersAreNot() throws Exception {
		assertPlaces(stack(), STACK.replace("128", "64"), ".layer(dense(256)) : UNCHANGED [0]",
				".layer(dense(64)) : CHANGED [1]", ".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(units).tanh().build(); : CHANGED [1]",
				"return new Dense.Builder().units(units).tanh().build(); : UNCHANGED [0]");
	}

	@Test
	void anEditedHelperMakesAllItsLayersOld() throws Exception {
		assertPlaces(stack(), STACK.replace("tanh", "relu"), ".layer(dense(128)) : CHANGED [1]",
				".layer(dense(256)) : CHANGED [0]", ".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(units).relu().build(); : CHANGED [0, 1]");
	}

	@Test
	void aDeletedLayerIsGoneAndANewOneIsNotMeasured() throws Exception {
		String changed = STACK.replace("\t\t\t.layer(dense(256))\n", "").replace("\t\t\t.build();",
				"\t\t\t.layer(loss(3))\n\t\t\t.build();");
		DeclaredSource source = stack();
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(List.of(".layer(dense(128)) : UNCHANGED [1]", ".layer(loss(3)) : UNMEASURED",
				".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(units).tanh().build(); : CHANGED [0]",
				"return new Dense.Builder().units(units).tanh().build(); : UNCHANGED [1]"), source.places(run, changed));
		assertEquals(PlaceState.GONE, LayerPlaces.of(run, source.network(), source.unit(), changed).state(0));
	}

	@Test
	void namesThatWereChangedEverywhereDoNotCount() throws Exception {
		String renamed = STACK.replace("class Net", "class Network").replace("dense(", "fully(").replace("units)", "width)")
				.replace("int units", "int width").replace("build() {", "assemble() {");
		assertPlaces(stack(), renamed, ".layer(fully(128)) : UNCHANGED [1]", ".layer(fully(256)) : UNCHANGED [0]",
				".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(width).tanh().build(); : UNCHANGED [0, 1]");
	}

	@Test
	void anotherHelperIsNoNewName() throws Exception {
		String changed = STACK.replace(".layer(dense(128))", ".layer(conv(128))").replace("\tstatic Object dense",
				"\tstatic Object conv(int units) {\n\t\treturn null;\n\t}\n\tstatic Object dense");
		assertPlaces(stack(), changed, ".layer(conv(128)) : CHANGED [1]", ".layer(dense(256)) : UNCHANGED [0]",
				".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(units).tanh().build(); : CHANGED [1]",
				"return new Dense.Builder().units(units).tanh().build(); : UNCHANGED [0]");
	}

	@Test
	void whichOfEqualDeclarationsWasAddedTheTextDoesNotTell() throws Exception {
		String text = STACK.replace("128", "256");
		DeclaredSource source = new DeclaredSource(project.get(), text).layer(".layer(output(10))");
		int first = DeclaredSource.line(text, ".list()") + 1;
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(List.of(".layer(output(10)) : UNCHANGED [0]"), source.places(run,
				text.replaceFirst("(\\t+\\.layer\\(dense\\(256\\)\\)\\n)", "$1$1")));
		assertEquals(first + 2, DeclaredSource.line(text, "output"));
	}

	@Test
	void membersAreFoundWhereverTheyStand() throws Exception {
		int helper = STACK.indexOf("\tstatic Object");
		String sorted = STACK.substring(0, STACK.indexOf("\tvoid build")) + STACK.substring(helper, STACK.length() - 2)
				+ STACK.substring(STACK.indexOf("\tvoid build"), helper) + "}\n";
		assertPlaces(stack(), sorted, ".layer(dense(128)) : UNCHANGED [1]", ".layer(dense(256)) : UNCHANGED [0]",
				".layer(output(10)) : UNCHANGED [2]",
				"return new Dense.Builder().units(units).tanh().build(); : UNCHANGED [0, 1]");
	}

	@Test
	void layersInOneCallAreToldApart() throws Exception {
		String text = """
				package demo;
				class Net {
					void build() {
						new Network(new Builder().list(
							new Dense.Builder().units(20)
								.build(),
							new Mine(16, 16),
							new Output.Builder().units(5).build()).build());
					}
				}
				""";
		DeclaredSource source = new DeclaredSource(project.get(), text).layer("new Dense").layer("new Mine").layer("new Output");
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(List.of("new Dense.Builder().units(20) : UNCHANGED [0]", "new Mine(16, 32), : CHANGED [1]",
				"new Output.Builder().units(5).build()).build()); : UNCHANGED [2]"),
				source.places(run, text.replace("16, 16", "16, 32")));
		assertEquals(List.of("new Dense.Builder().units(20) : CHANGED [0]", "new Mine(16, 16), : UNCHANGED [1]",
				"new Output.Builder().units(5).build()).build()); : UNCHANGED [2]"),
				source.places(run, text.replace("\t.build(),", "\t.bias(false).build(),")));
	}

	@Test
	void loopsLambdasAnonymousClassesAndInitializersDeclareLayers() throws Exception {
		String text = """
				package demo;
				class Net {
					static final Object FIRST = new Dense.Builder().units(1).build();
					static {
						add(dense(2));
					}
					record Size(int units) {
						Size {
							add(dense(3));
						}
					}
					void build() {
						for (int i = 0; i < 3; i++)
							add(dense(4));
						java.util.stream.IntStream.range(0, 2).forEach(i -> add(dense(5)));
						new Object() {
							void more() {
								add(dense(6));
							}
						}.more();
					}
				}
				""";
		DeclaredSource source = new DeclaredSource(project.get(), text).layer("units(1)").layer("dense(2)").layer("dense(3)")
				.layers(3, "dense(4)").layers(2, "dense(5)").layer("dense(6)");
		Run run = source.run(directory.resolve("run"), project.get());
		String moved = "// a line\n" + text.replace("void build() {", "void build() {\n\t\tSystem.out.println(1);\n");
		List<String> expected = List.of("add(dense(2)); : UNCHANGED [1]", "add(dense(3)); : UNCHANGED [2]",
				"add(dense(4)); : UNCHANGED [3, 4, 5]", "add(dense(6)); : UNCHANGED [8]",
				"java.util.stream.IntStream.range(0, 2).forEach(i -> add(dense(5))); : UNCHANGED [6, 7]",
				"static final Object FIRST = new Dense.Builder().units(1).build(); : UNCHANGED [0]");
		assertEquals(expected, source.places(run, text));
		assertEquals(expected, source.places(run, moved));
	}

	@Test
	void whatIsBeingTypedMakesNothingOld() throws Exception {
		assertPlaces(stack(), STACK.replace("dense(128)", "dense(128"), ".layer(dense(256)) : UNCHANGED [0]",
				"return new Dense.Builder().units(units).tanh().build(); : CHANGED [1]",
				"return new Dense.Builder().units(units).tanh().build(); : UNCHANGED [0]");
	}

	private DeclaredSource stack() throws Exception {
		return new DeclaredSource(project.get(), STACK).layer("return new Dense", "dense(256)")
				.layer("return new Dense", "dense(128)").layer("output(10)");
	}

	private void assertPlaces(DeclaredSource source, String changed, String... places) {
		assertEquals(List.of(places), source.places(source.run(directory.resolve("run"), project.get()), changed));
	}
}
