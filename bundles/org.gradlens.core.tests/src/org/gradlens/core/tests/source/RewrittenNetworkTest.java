// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a source declares as it stands is told from its words, or not at all. */
class RewrittenNetworkTest {

	private static final String SOURCE = """
			package demo;
			class Net {
				void build() {
					new Builder().seed(7).activation(Activation.SIGMOID).weightInit(WeightInit.XAVIER)
							.list()
							.layer(dense(256))
							.layer(new Dense.Builder().units(16).activation(Activation.TANH).build())
							.layer(new Output.Builder().units(10).build())
							.build();
				}
				static Object dense(int units) {
					return new Dense.Builder().units(units).build();
				}
				void train() {
				}
			}
			""";
	private static final String XAVIER = " XAVIER";
	private static final List<String> AS_IT_RAN = List.of("sigmoid" + XAVIER, "tanh" + XAVIER, "softmax" + XAVIER);

	@RegisterExtension
	final DeclaredProject project = new DeclaredProject("rewritten");
	@TempDir
	Path directory;
	private DeclaredSource source;
	private NetworkDeclared network;
	private Run run;

	@BeforeEach
	void runNetwork() throws Exception {
		source = new DeclaredSource(project.get(), SOURCE).layer("return new Dense", ".layer(dense").layer(".layer(new Dense")
				.layer(".layer(new Output");
		List<String> activations = List.of("sigmoid", "tanh", "softmax");
		network = new NetworkDeclared(0, source.network().kind(),
				source.network().layers().stream()
						.map(layer -> new Layer(layer.index(), layer.name(), layer.kind(), activations.get(layer.index()), "XAVIER",
								List.of(), List.of(), layer.origin()))
						.toList());
		run = source.run(directory.resolve("run"), project.get());
	}

	@Test
	void whatMattersNotLeavesTheNetworkAsItRan() {
		assertEquals(AS_IT_RAN, rewritten("", ""));
		assertEquals(AS_IT_RAN, rewritten("seed(7)", "seed(8).updater(new Sgd(0.1))"));
		assertEquals(AS_IT_RAN, rewritten(".list()", "\n\n.list( ) // layers"));
		assertEquals(AS_IT_RAN, rewritten("void train() {", "void train() {\n\t\tSystem.out.println(1);"));
	}

	@Test
	void whatIsSaidForAllLayersHoldsForThoseThatSayNothingElse() {
		assertEquals(List.of("relu" + XAVIER, "tanh" + XAVIER, "softmax" + XAVIER), rewritten("Activation.SIGMOID", "Activation.RELU"));
		assertEquals(List.of("sigmoid RELU", "tanh RELU", "softmax RELU"), rewritten("WeightInit.XAVIER", "WeightInit.RELU"));
	}

	@Test
	void whatALayerSaysItselfHoldsForItAlone() {
		assertEquals(List.of("sigmoid" + XAVIER, "elu" + XAVIER, "softmax" + XAVIER), rewritten("Activation.TANH", "ELU"));
		assertEquals(List.of("selu" + XAVIER, "tanh" + XAVIER, "softmax" + XAVIER),
				rewritten("units(units)", "units(units).activation(Activation.SELU)"));
		assertEquals(List.of("sigmoid" + XAVIER, "tanh" + XAVIER, "identity" + XAVIER),
				rewritten("units(10)", "units(10).activation(Activation.IDENTITY)"));
	}

	@Test
	void whatTheWordsDoNotTellIsNotGuessed() {
		for (List<String> edit : List.of(List.of("16", "32"), List.of("Activation.SIGMOID", "chosen"),
				List.of("Activation.SIGMOID", "Activation.fromString(\"relu\")"), List.of(".activation(Activation.SIGMOID)", ""),
				List.of(".layer(dense(256))", ".layer(dense(256)).layer(dense(256))"), List.of(".layer(dense(256))", ""),
				List.of("units(units)", "units(units).dropOut(0.5)"), List.of("units(units).build()", "units(units"))) {
			assertEquals(List.of(), rewritten(edit.get(0), edit.get(1)), edit::toString);
		}
	}

	/** Activation and initialisation of each layer after an edit; empty when they are not told. */
	private List<String> rewritten(String before, String now) {
		String text = before.isEmpty() ? SOURCE : SOURCE.replace(before, now);
		Optional<NetworkDeclared> told = LayerPlaces.of(run, network, source.unit(), text).asItStands(network);
		return told.map(NetworkDeclared::layers).orElse(List.of()).stream()
				.map(layer -> layer.activation() + ' ' + layer.weightInitialisation()).toList();
	}
}
