// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.Gradlens;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings are marked where their layers are declared, as long as they hold for what stands there. */
class FindingMarkersTest {

	private static final int LAYERS = 6;
	private static final int FIRST_LINE = 5;
	private static final int STEPS = 60;
	private static final String SOURCE = """
			package demo;
			class Net {
				Object build() {
					return new Net().activation("tanh")
							.layer(256)
							.layer(256)
							.layer(256)
							.layer(256)
							.layer(256)
							.layer(10);
				}
				Net activation(String name) {
					return this;
				}
				Net layer(int units) {
					return this;
				}
			}
			""";
	private static final String VANISHING = "vanishing error signal";

	private final List<Run> runs = new ArrayList<>();
	private ErrorLog errors;
	private JavaProjectFixture project;
	private IFile file;

	@BeforeEach
	void makeProject() throws Exception {
		errors = new ErrorLog();
		project = new JavaProjectFixture("marked");
		file = project.addSource("demo/Net.java", SOURCE);
	}

	@AfterEach
	void deleteAll() throws Exception {
		Gradlens.markFindings(Optional.empty());
		Gradlens.runs().delete(runs).makeFinal();
		awaitMarkers();
		project.close();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void findingIsMarkedAtTheLineOfItsLayer() throws Exception {
		Run run = run(vanishing());
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		IMarker marker = markers()[0];
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		assertEquals("layer 0, line 5", marker.getAttribute(IMarker.LOCATION));
		assertEquals(run.id(), marker.getAttribute(FindingMarker.RUN));
		assertEquals(0, marker.getAttribute(FindingMarker.LAYER, -1));
		assertEquals("layer(256)", SOURCE.substring(marker.getAttribute(IMarker.CHAR_START, 0),
				marker.getAttribute(IMarker.CHAR_END, 0)));
	}

	@Test
	void markMovesWithItsLineAndGoesWhenTheDeclarationIsChanged() throws Exception {
		run(vanishing());
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		project.addSource("demo/Net.java", SOURCE.replace("class Net", "\n\nclass Net"));
		awaitMarkers(VANISHING + " at " + (FIRST_LINE + 2));
		project.addSource("demo/Net.java", SOURCE.replaceFirst("256", "512"));
		awaitMarkers();
		project.addSource("demo/Net.java", SOURCE);
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
	}

	@Test
	void markGoesWhenWhatIsSaidForAllLayersIsChanged() throws Exception {
		run(vanishing());
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		project.addSource("demo/Net.java", SOURCE.replace("tanh", "relu"));
		awaitMarkers();
		project.addSource("demo/Net.java", SOURCE.replace(".activation(\"tanh\")", "\n.activation( \"tanh\" )"));
		awaitMarkers(VANISHING + " at " + (FIRST_LINE + 1));
	}

	@Test
	void markGoesWithItsRunAndComesBackWithIt() throws Exception {
		Run run = run(vanishing());
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		var deletion = Gradlens.runs().delete(List.of(run));
		awaitMarkers();
		deletion.undo();
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
	}

	@Test
	void newerRunWithoutTheFindingTakesTheMarkAway() throws Exception {
		run(vanishing());
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		Run healthy = run(steps(layer -> 1));
		awaitMarkers();
		Gradlens.runs().delete(List.of(healthy)).makeFinal();
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
	}

	@Test
	void theRunThatIsLookedAtHasPrecedence() throws Exception {
		Run vanishing = run(vanishing());
		Run healthy = run(steps(layer -> 1));
		awaitMarkers();
		Gradlens.markFindings(Optional.of(vanishing));
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		Gradlens.markFindings(Optional.of(healthy));
		awaitMarkers();
		Gradlens.markFindings(Optional.of(vanishing));
		awaitMarkers(VANISHING + " at " + FIRST_LINE);
		Gradlens.markFindings(Optional.empty());
		awaitMarkers();
	}

	@Test
	void whatTheEngineRefusesIsMarkedWhereItWasToBeBuilt() throws Exception {
		run(List.of(new RunFailed("main", "org.deeplearning4j.exception.DL4JInvalidConfigException", "nIn is 0",
				List.of(new SourceFrame("demo.Net", "build", "Net.java", FIRST_LINE + 1)), false)));
		awaitMarkers("refused configuration at " + (FIRST_LINE + 1));
	}

	private Run run(List<Message> messages) throws Exception {
		Run run = Gradlens.runs().begin("marked", project.name());
		runs.add(run);
		try (RunLogWriter log = RunLogWriter.create(run.log())) {
			log.append(new RunStarted("demo.Net", Instant.now().plusSeconds(1), 1, Map.of()));
			for (Message message : messages) {
				log.append(message);
			}
		}
		Gradlens.runs().finish(run, read -> new Outcome(RunState.COMPLETED, "Completed."));
		return run;
	}

	private static List<Message> vanishing() {
		return steps(layer -> Math.pow(0.1, LAYERS - 1 - layer));
	}

	private static List<Message> steps(IntToDoubleFunction epsilon) {
		List<Layer> layers = new ArrayList<>();
		for (int i = 0; i < LAYERS; i++) {
			layers.add(new Layer(i, "layer " + i, i == LAYERS - 1 ? "OutputLayer" : "DenseLayer", "tanh", "XAVIER",
					i == 0 ? List.of() : List.of(i - 1), List.of(new Parameter("W", List.of(256L, 256L), true)),
					new Origin(List.of(new SourceFrame("demo.Net", "build", "Net.java", FIRST_LINE + i)), 1, 1),
					Map.of(LayerSetting.UNITS, "256")));
		}
		List<Message> messages = new ArrayList<>();
		messages.add(new NetworkDeclared(0, NetworkKind.MULTI_LAYER, layers));
		for (int step = 0; step < STEPS; step++) {
			Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, 2.3);
			for (int i = 0; i < LAYERS; i++) {
				readings.set(Figure.EPSILON_NORM, LAYERS, i, epsilon.applyAsDouble(i));
			}
			messages.add(Step.of(0, step, 0, step * 10_000_000L, 32, readings.build()));
		}
		return messages;
	}

	private IMarker[] markers() throws CoreException {
		return project.resource().findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_INFINITE);
	}

	private void awaitMarkers(String... expected) {
		Eventually.await(() -> told().equals(List.of(expected)), () -> told().toString());
	}

	private List<String> told() {
		try {
			return Arrays.stream(markers()).map(marker -> marker.getAttribute(FindingMarker.RULE, "") + " at "
					+ marker.getAttribute(IMarker.LINE_NUMBER, 0)).sorted().toList();
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}
}
