// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.core.tests.JavaProjectFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits a program whose Live Gradients are on. */
class LiveGradientsTest {

	private static final String BAD = "\tpublic static void main(String[] arguments) {\n";

	private JavaProjectFixture project;
	private ILaunchConfiguration configuration;
	private ErrorLog errors;
	private Set<Long> enginesBefore;
	private String source;

	@BeforeEach
	void switchOn() throws Exception {
		errors = new ErrorLog();
		enginesBefore = engines();
		project = new JavaProjectFixture("live").withContainer(EngineContainer.PATH).withPrograms("Dense");
		try (InputStream program = JavaProjectFixture.class.getResourceAsStream("/programs/demo/Dense.java")) {
			source = new String(program.readAllBytes(), StandardCharsets.UTF_8);
		}
		assertEquals(List.of(), project.build());
		ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
		ILaunchConfigurationWorkingCopy copy = manager.getLaunchConfigurationType(ExperimentAttributes.TYPE)
				.newInstance(null, "live");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, "live");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, "demo.Dense");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROGRAM_ARGUMENTS, "1000000");
		configuration = copy.doSave();
		Gradlens.live().set(configuration, true);
		awaitProbe(1);
	}

	@AfterEach
	void noEngineIsLeft() throws Exception {
		configuration.delete();
		assertEquals(List.of(), Gradlens.live().experiments());
		assertEquals(enginesBefore, engines());
		project.close();
		InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).remove(CorePreferences.PROBE_BUDGET);
		errors.close();
		errors.assertEmpty();
	}

	private static Set<Long> engines() {
		return ProcessHandle.current().children()
				.filter(child -> child.info().commandLine().orElse("").contains("-Dorg.gradlens.probes=true"))
				.map(ProcessHandle::pid).collect(Collectors.toSet());
	}

	private static LiveExperiment live() {
		return Gradlens.live().of("live").orElseThrow();
	}

	private static Run awaitProbe(int count) {
		Eventually.await(() -> live().probes().size() >= count || !live().problem().isEmpty(), LiveGradientsTest::state);
		assertEquals("", live().problem());
		assertEquals(count, live().probes().size());
		return live().latest().orElseThrow();
	}

	private static String awaitProblem() {
		Eventually.await(() -> !live().problem().isEmpty(), LiveGradientsTest::state);
		return live().problem();
	}

	private static void awaitReady() {
		Eventually.await(() -> live().state() == LiveState.READY, LiveGradientsTest::state);
	}

	private static String state() {
		return live().state() + " " + live().probes().size() + " " + live().problem();
	}

	/** Changes the program and builds what depends on it, as saving does. */
	private void save(String text) throws CoreException {
		project.addSource("demo/Dense.java", text);
		project.resource().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
	}

	private static double firstEpsilon(Run probe) {
		NetworkHistory network = probe.networks().get(0);
		assertEquals(0, network.latest().orElseThrow().iteration());
		return network.figures(0).epsilon().orElseThrow();
	}

	@Test
	void aSavedEditIsMeasuredAtInitialisationAndTheOneBeforeStays() throws Exception {
		Run before = live().latest().orElseThrow();
		save(source.replace("SIGMOID", "RELU"));
		Run after = awaitProbe(2);
		assertTrue(firstEpsilon(after) > 2 * firstEpsilon(before), firstEpsilon(after) + " " + firstEpsilon(before));
		assertEquals(before, live().before(after).orElseThrow());
		assertEquals("relu", after.networks().get(0).declaration().layers().get(0).activation());
		LayerPlaces places = LayerPlaces.of(after, after.networks().get(0).declaration());
		assertEquals(PlaceState.UNCHANGED, places.state(0));
		assertTrue(places.line(0).isPresent());
		assertFalse(Gradlens.runs().runs().contains(after));
	}

	@Test
	void aCompileErrorLeavesTheFiguresAndSaysWhy() throws Exception {
		Run before = live().latest().orElseThrow();
		save(source.replace("train(network", "trian(network"));
		String problem = awaitProblem();
		assertTrue(problem.startsWith("Dense.java, line 44: "), problem);
		assertEquals(before, live().latest().orElseThrow());
		save(source.replace("SIGMOID", "TANH"));
		Eventually.await(() -> live().probes().size() == 2, LiveGradientsTest::state);
		assertEquals("", live().problem());
	}

	@Test
	void whatTheProgramDoesWrongIsSaidAndTheNextEditIsMeasured() throws Exception {
		save(source.replace(BAD, BAD + "\t\tif (arguments.length > 0) throw new IllegalStateException(\"no data\");\n"));
		assertEquals("The program failed at Dense.java:43: IllegalStateException: no data", awaitProblem());
		save(source);
		awaitProbeAfterProblem(2);
		save(source.replace(BAD, BAD + "\t\tSystem.exit(3);\n"));
		assertEquals("The program ended with exit code 3 before it trained a network.", awaitProblem());
		save(source);
		awaitProbeAfterProblem(3);
	}

	private static void awaitProbeAfterProblem(int count) {
		Eventually.await(() -> live().probes().size() == count, LiveGradientsTest::state);
		assertEquals("", live().problem());
	}

	@Test
	void anEngineThatIsEndedIsReplacedInAdvance() throws Exception {
		awaitReady();
		long first = newEngine();
		ProcessHandle.of(first).orElseThrow().destroyForcibly();
		Eventually.await(() -> !engines().contains(first) && live().state() == LiveState.READY && newEngine() != 0,
				LiveGradientsTest::state);
		assertNotEquals(first, newEngine());
		save(source.replace("SIGMOID", "RELU"));
		awaitProbe(2);
	}

	private long newEngine() {
		return engines().stream().filter(engine -> !enginesBefore.contains(engine)).findFirst().orElse(0L);
	}

	@Test
	void anEndlessLoopIsNamedAndItsEngineReplaced() throws Exception {
		InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).putInt(CorePreferences.PROBE_BUDGET, 1);
		save(source.replace(BAD, BAD + "\t\twhile (arguments.length > 0) { }\n"));
		String problem = awaitProblem();
		assertTrue(problem.startsWith("No 2 iterations within 1 s: "), problem);
		assertTrue(problem.endsWith("at last in demo.Dense.main (Dense.java:43)."), problem);
		InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).remove(CorePreferences.PROBE_BUDGET);
		save(source);
		awaitProbeAfterProblem(2);
	}

	@Test
	void aNewerEditTakesThePlaceOfOneUnderWay() throws Exception {
		save(source.replace(BAD, BAD + "\t\tjava.util.concurrent.locks.LockSupport.parkNanos(60_000_000_000L);\n"));
		Eventually.await(() -> live().state() == LiveState.PROBING, LiveGradientsTest::state);
		save(source.replace("SIGMOID", "TANH"));
		assertEquals("tanh", awaitProbe(2).networks().get(0).declaration().layers().get(0).activation());
	}

	@Test
	void anUnsavedEditIsMeasuredAfterAPauseAndNotWritten() throws Exception {
		InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).putBoolean(CorePreferences.PROBE_ON_PAUSE, true);
		IFile file = project.resource().getFile("src/demo/Dense.java");
		ICompilationUnit unit = JavaCore.createCompilationUnitFrom(file);
		unit.becomeWorkingCopy(null);
		try {
			unit.getBuffer().setContents("\n\n" + source.replace("SIGMOID", "RELU"));
			unit.reconcile(ICompilationUnit.NO_AST, false, null, null);
			Run probe = awaitProbe(2);
			assertEquals("relu", probe.networks().get(0).declaration().layers().get(0).activation());
			LayerPlaces places = LayerPlaces.of(probe, probe.networks().get(0).declaration());
			assertEquals(PlaceState.UNCHANGED, places.state(0));
			unit.getBuffer().setContents(source.replace("train(network", "trian(network"));
			unit.reconcile(ICompilationUnit.NO_AST, false, null, null);
			assertTrue(awaitProblem().startsWith("Dense.java, line 44: "), LiveGradientsTest::state);
			assertEquals(source, new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8));
		} finally {
			unit.discardWorkingCopy();
			InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID).remove(CorePreferences.PROBE_ON_PAUSE);
		}
	}

	@Test
	void switchedOffItEndsItsEngineAndForgetsItsProbes() throws Exception {
		Run probe = live().latest().orElseThrow();
		Gradlens.live().set(configuration, false);
		assertEquals(List.of(), Gradlens.live().experiments());
		assertEquals(enginesBefore, engines());
		assertFalse(probe.directory().toFile().exists());
	}
}
