// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.source.PlacedLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was measured is of before an edit also where what a layer takes over from its network was edited. */
class InheritedSettingsTest {

	private static final String CHAIN = """
			package demo;
			class Net {
				void build() {
					new Builder().seed(7).activation(SIGMOID).updater(new Sgd(0.1)).list()
						.layer(dense(256))
						.layer(new Dense.Builder().units(16).activation(TANH).build())
						.layer(new Output.Builder().units(10).build())
						.build();
				}
				static Object dense(int units) {
					return new Dense.Builder().units(units).build();
				}
			}
			""";
	private static final String VARIABLES = """
			package demo;
			class Net {
				void build() {
					Builder builder = new Builder().seed(7).weightInit(XAVIER);
					builder.activation(SIGMOID);
					ListBuilder list = builder.list();
					for (int i = 0; i < 2; i++) {
						list.layer(new Dense.Builder().units(16).build());
					}
					list.layer(new Output.Builder().units(10).activation(SOFTMAX).build());
					builder = new Builder().activation(ELU);
					list = builder.list();
					list.layer(new Dense.Builder().units(32).build());
				}
			}
			""";
	private static final List<Integer> NONE = List.of();

	@RegisterExtension
	final DeclaredProject project = new DeclaredProject("inherited");
	@TempDir
	Path directory;

	@Test
	void thoseLayersAreOldThatTakeOverWhatWasEdited() throws Exception {
		DeclaredSource source = chain();
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(NONE, old(source, run, CHAIN));
		assertEquals(List.of(0, 2), old(source, run, CHAIN.replace("SIGMOID", "RELU")));
		assertEquals(List.of(0, 2), old(source, run, CHAIN.replace(".activation(SIGMOID)", "")));
		assertEquals(List.of(0, 1, 2), old(source, run, CHAIN.replace("0.1", "0.01")));
		assertEquals(List.of(0, 1, 2), old(source, run, CHAIN.replace(".list()", ".weightInit(RELU).list()")));
	}

	@Test
	void whatNoLayerTakesOverMakesNoneOld() throws Exception {
		DeclaredSource source = chain();
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(NONE, old(source, run, CHAIN.replace("seed(7)", "seed(8)")));
		assertEquals(NONE, old(source, run, CHAIN.replace(".updater", "\n// slow\n.updater")));
		assertEquals(NONE, old(source, run, CHAIN.replace(".build();\n\t}\n\tstatic", ".build().init();\n\t}\n\tstatic")));
	}

	@Test
	void whatIsBeingTypedBelowLosesNothingThatIsSaidAbove() throws Exception {
		DeclaredSource source = chain();
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(NONE, old(source, run, CHAIN.replace(".layer(dense(256))", ".layer(dense(256))\n.layer(dense(")));
		assertEquals(NONE, old(source, run, CHAIN.replace(".list()", ".weightI\n.list()")));
		assertEquals(NONE, old(source, run, CHAIN.replace(".layer(new Dense", ".lay\n.layer(new Dense")));
	}

	@Test
	void theBuilderMayBeInAVariable() throws Exception {
		DeclaredSource source = new DeclaredSource(project.get(), VARIABLES).layers(2, "units(16)").layer("units(10)")
				.layer("units(32)");
		Run run = source.run(directory.resolve("run"), project.get());
		assertEquals(NONE, old(source, run, VARIABLES));
		assertEquals(List.of(0, 1), old(source, run, VARIABLES.replace("SIGMOID", "RELU")));
		assertEquals(List.of(0, 1, 2), old(source, run, VARIABLES.replace("XAVIER", "ZERO")));
		assertEquals(List.of(3), old(source, run, VARIABLES.replace("ELU", "RELU")));
		assertEquals(List.of(0, 1), old(source, run, VARIABLES.replace("ListBuilder list", "builder.activation(RELU);\nListBuilder list")));
		assertEquals(NONE, old(source, run, VARIABLES.replace("builder", "network")));
	}

	private DeclaredSource chain() throws Exception {
		return new DeclaredSource(project.get(), CHAIN).layer("return new Dense", ".layer(dense").layer(".layer(new Dense")
				.layer(".layer(new Output");
	}

	/** The layers that are old in another version of the source, wherever they are declared or passed on. */
	private static List<Integer> old(DeclaredSource source, Run run, String text) {
		LayerPlaces places = LayerPlaces.of(run, source.network(), source.unit(), text);
		List<Integer> old = places.in(source.unit()).stream().filter(placed -> placed.place().state() == PlaceState.CHANGED)
				.map(PlacedLayer::layer).distinct().sorted().toList();
		assertEquals(old, source.network().layers().stream().map(layer -> layer.index()).filter(places::isEdited).toList());
		return old;
	}
}
