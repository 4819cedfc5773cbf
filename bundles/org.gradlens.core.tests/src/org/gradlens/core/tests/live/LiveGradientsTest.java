// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.Gradlens;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.tests.Eventually;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a program that is edited while its Live Gradients are on. */
class LiveGradientsTest {

	private static final String TRAIN = "\t\ttrain(network, Integer.parseInt(arguments[0]));\n";
	private static final String BAD = "\tpublic static void main(String[] arguments) {\n";

	private ProbedExperiment experiment;
	private String source;

	@BeforeEach
	void switchOn() throws Exception {
		experiment = new ProbedExperiment();
		source = experiment.source();
	}

	@AfterEach
	void switchOff() throws Exception {
		experiment.close();
	}

	private static double firstEpsilon(Run probe) {
		NetworkHistory network = probe.networks().get(0);
		assertEquals(0, network.latest().orElseThrow().iteration());
		return network.figures(0).epsilon().orElseThrow();
	}

	@Test
	void aSavedEditIsMeasuredAtInitialisationAndTheOneBeforeStays() throws Exception {
		Run before = experiment.live().latest().orElseThrow();
		experiment.save(source.replace("SIGMOID", "RELU"));
		Run after = experiment.awaitProbe(2);
		assertTrue(firstEpsilon(after) > 2 * firstEpsilon(before), firstEpsilon(after) + " " + firstEpsilon(before));
		assertEquals(before, experiment.live().before(after).orElseThrow());
		assertEquals("relu", after.networks().get(0).declaration().layers().get(0).activation());
		LayerPlaces places = LayerPlaces.of(after, after.networks().get(0).declaration());
		assertEquals(PlaceState.UNCHANGED, places.state(0));
		assertTrue(places.line(0).isPresent());
		assertFalse(Gradlens.runs().runs().contains(after));
	}

	@Test
	void whatIsFoundOfARunIsNotMarkedInASourceThatIsProbedOtherwise() throws Exception {
		// the text of the declarations does not tell
		String constant = source.replace("activation(Activation.SIGMOID)", "activation(HIDDEN)")
				.replace("public class Dense {", "public class Dense { static final Activation HIDDEN = Activation.SIGMOID;");
		experiment.save(constant);
		NetworkDeclared network = experiment.awaitProbe(2).networks().get(0).declaration();
		Run run = Gradlens.runs().begin("live", experiment.project().name());
		try (RunLogWriter log = RunLogWriter.create(run.log())) {
			log.append(new RunStarted("demo.Dense", Instant.now(), 1, Map.of()));
			log.append(network);
			for (int step = 0; step < 60; step++) {
				Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, 2.3);
				for (int layer = 0; layer < 3; layer++) {
					readings.set(Figure.EPSILON_NORM, 3, layer, Math.pow(1e-4, 2 - layer));
				}
				log.append(Step.of(0, step, 0, step * 10_000_000L, 32, readings.build()));
			}
		}
		Gradlens.runs().finish(run, read -> new Outcome(RunState.COMPLETED, "Completed."));
		try {
			Eventually.await(() -> findings() > 0, experiment::state);
			experiment.save(constant.replace("SIGMOID", "RELU"));
			experiment.awaitProbe(3);
			Eventually.await(() -> findings() == 0, () -> findings() + " findings are marked");
		} finally {
			Gradlens.runs().delete(List.of(run)).makeFinal();
		}
	}

	private int findings() {
		try {
			return experiment.project().resource()
					.findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_INFINITE).length;
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void theFirstFiguresDoNotWaitForTheOtherIterations() throws Exception {
		experiment.save(source.replace(TRAIN, "\t\ttrain(network, 1);\n"
				+ "\t\tjava.util.concurrent.locks.LockSupport.parkNanos(60_000_000_000L);\n"));
		Run probe = experiment.awaitProbe(2);
		assertEquals(LiveState.PROBING, experiment.live().state());
		assertTrue(firstEpsilon(probe) > 0);
		experiment.save(source.replace(TRAIN, "\t\ttrain(network, 1);\n"
				+ "\t\tif (arguments.length > 0) throw new IllegalStateException(\"no more data\");\n"));
		assertTrue(experiment.awaitProblem().endsWith("IllegalStateException: no more data"),
				experiment::state);
		assertEquals(3, experiment.live().probes().size());
		assertTrue(experiment.live().latest().orElseThrow().log().toFile().exists());
	}

	@Test
	void anEngineThatIsNotNeededEndsAndComesBack() throws Exception {
		experiment.awaitReady();
		// the time that it rests after passes by
		Stream.of(Job.getJobManager().find(null))
				.filter(job -> job.getState() == Job.SLEEPING && job.getName().equals(Messages.LiveProbes_job))
				.forEach(Job::wakeUp);
		Eventually.await(() -> experiment.live().state() == LiveState.RESTING && experiment.engines().isEmpty(),
				experiment::state);
		experiment.save(source.replace("SIGMOID", "RELU"));
		experiment.awaitProbe(2);
	}

	/** The workbench waits before it builds; a save is compiled before it does. */
	@Test
	void whatIsSavedIsCompiledAtOnce() throws Exception {
		setAutoBuilding(true);
		BlockingQueue<Integer> kinds = new LinkedBlockingQueue<>();
		IResourceChangeListener builds = event -> {
			if (event.getDelta().findMember(IPath.fromPortableString("/live/bin/demo/Dense.class")) != null) {
				kinds.add(event.getBuildKind());
			}
		};
		try {
			ResourcesPlugin.getWorkspace().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
			ResourcesPlugin.getWorkspace().addResourceChangeListener(builds, IResourceChangeEvent.POST_BUILD);
			experiment.project().addSource("demo/Dense.java", source.replace("SIGMOID", "RELU"));
			experiment.awaitProbe(2);
			assertEquals(IncrementalProjectBuilder.INCREMENTAL_BUILD, kinds.take());
		} finally {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(builds);
			setAutoBuilding(false);
		}
	}

	private static void setAutoBuilding(boolean on) throws CoreException {
		IWorkspaceDescription description = ResourcesPlugin.getWorkspace().getDescription();
		description.setAutoBuilding(on);
		ResourcesPlugin.getWorkspace().setDescription(description);
	}

	@Test
	void aNewerEditTakesThePlaceOfOneUnderWay() throws Exception {
		experiment.save(source.replace(BAD,
				BAD + "\t\tjava.util.concurrent.locks.LockSupport.parkNanos(60_000_000_000L);\n"));
		Eventually.await(() -> experiment.live().state() == LiveState.PROBING, experiment::state);
		experiment.save(source.replace("SIGMOID", "TANH"));
		assertEquals("tanh", experiment.awaitProbe(2).networks().get(0).declaration().layers().get(0).activation());
	}

	@Test
	void anUnsavedEditIsMeasuredAfterAPauseAndNotWritten() throws Exception {
		ProbedExperiment.preferences().putBoolean(CorePreferences.PROBE_ON_PAUSE, true);
		IFile file = experiment.project().resource().getFile("src/demo/Dense.java");
		ICompilationUnit unit = JavaCore.createCompilationUnitFrom(file);
		unit.becomeWorkingCopy(null);
		try {
			unit.getBuffer().setContents("\n\n" + source.replace("SIGMOID", "RELU"));
			unit.reconcile(ICompilationUnit.NO_AST, false, null, null);
			Run probe = experiment.awaitProbe(2);
			assertEquals("relu", probe.networks().get(0).declaration().layers().get(0).activation());
			LayerPlaces places = LayerPlaces.of(probe, probe.networks().get(0).declaration());
			assertEquals(PlaceState.UNCHANGED, places.state(0));
			unit.getBuffer().setContents(source.replace("train(network", "trian(network"));
			unit.reconcile(ICompilationUnit.NO_AST, false, null, null);
			assertTrue(experiment.awaitProblem().startsWith("Dense.java, line 44: "), experiment::state);
			assertEquals(source, new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8));
		} finally {
			unit.discardWorkingCopy();
			ProbedExperiment.preferences().remove(CorePreferences.PROBE_ON_PAUSE);
		}
	}

	@Test
	void switchedOffItEndsItsEngineAndForgetsItsProbes() throws Exception {
		Run probe = experiment.live().latest().orElseThrow();
		experiment.switchOff();
		assertEquals(List.of(), Gradlens.live().experiments());
		assertEquals(Set.of(), experiment.engines());
		assertFalse(probe.directory().toFile().exists());
	}

	@Test
	void anEngineThatWasPreparedMakesTheFirstProbe() throws Exception {
		Set<Long> prepared = prepare();
		assertEquals(List.of(), Gradlens.live().experiments());
		experiment.switchOn();
		experiment.awaitProbe(1);
		assertEquals(prepared, experiment.engines());
	}

	@Test
	void anEngineThatWasPreparedInVainEnds() throws Exception {
		prepare();
		Gradlens.live().forgo(experiment.configuration());
		assertEquals(Set.of(), experiment.engines());
	}

	private Set<Long> prepare() throws CoreException {
		experiment.switchOff();
		Gradlens.live().prepare(experiment.configuration());
		Eventually.await(() -> experiment.engines().size() == 1, () -> experiment.engines().toString());
		return experiment.engines();
	}
}
