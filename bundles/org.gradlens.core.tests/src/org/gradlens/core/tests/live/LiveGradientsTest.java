// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
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
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.gradlens.core.Gradlens;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits a program whose Live Gradients are on. */
class LiveGradientsTest {

	private static final String TRAIN = "\t\ttrain(network, Integer.parseInt(arguments[0]));\n";
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
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS, "-Xmx256m");
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
		preferences().remove(CorePreferences.PROBE_BUDGET);
		errors.close();
		errors.assertEmpty();
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID);
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

	@Test
	void whatIsFoundOfARunIsNotMarkedInASourceThatIsProbedOtherwise() throws Exception {
		// the text of the declarations does not tell
		String constant = source.replace("activation(Activation.SIGMOID)", "activation(HIDDEN)").replace("public class Dense {",
				"public class Dense { static final Activation HIDDEN = Activation.SIGMOID;");
		save(constant);
		NetworkDeclared network = awaitProbe(2).networks().get(0).declaration();
		Run run = Gradlens.runs().begin("live", project.name());
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
			Eventually.await(() -> findings() > 0, LiveGradientsTest::state);
			save(constant.replace("SIGMOID", "RELU"));
			awaitProbe(3);
			Eventually.await(() -> findings() == 0, () -> findings() + " findings are marked");
		} finally {
			Gradlens.runs().delete(List.of(run)).makeFinal();
		}
	}

	private int findings() {
		try {
			return project.resource().findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_INFINITE).length;
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
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
		preferences().putInt(CorePreferences.PROBE_BUDGET, 1);
		save(source.replace(BAD, BAD + "\t\twhile (arguments.length > 0) { }\n"));
		String problem = awaitProblem();
		assertTrue(problem.startsWith("No 2 iterations within 1 s: "), problem);
		assertTrue(problem.endsWith("at last in demo.Dense.main (Dense.java:43)."), problem);
		preferences().remove(CorePreferences.PROBE_BUDGET);
		save(source);
		awaitProbeAfterProblem(2);
	}

	/** What the program leaves behind or catches does not keep the next edit from being measured. */
	@Test
	void threadsThatGoOnAndErrorsThatAreCaughtKeepNothingFromTheNextEdit() throws Exception {
		save(source.replace(BAD, BAD + "\t\tnew Thread(() -> {\n\t\t\twhile (true) {\n"
				+ "\t\t\t\tjava.util.concurrent.locks.LockSupport.park();\n\t\t\t}\n\t\t}).start();\n"));
		awaitProbe(2);
		save(source.replace(TRAIN, "\t\twhile (arguments.length > 0) {\n\t\t\ttry {\n\t\t\t\ttrain(network, 9);\n"
				+ "\t\t\t} catch (Throwable e) {\n\t\t\t\tcontinue;\n\t\t\t}\n\t\t}\n"));
		awaitProbe(3);
		save(source.replace("SIGMOID", "TANH"));
		assertEquals("tanh", awaitProbe(4).networks().get(0).declaration().layers().get(0).activation());
	}

	@Test
	void anEngineWithoutMemoryIsReplaced() throws Exception {
		save(source.replace(BAD, BAD + "\t\tjava.util.List<long[]> all = new java.util.ArrayList<>();\n"
				+ "\t\twhile (arguments.length > 0) {\n\t\t\tall.add(new long[1 << 20]);\n\t\t}\n"));
		String problem = awaitProblem();
		assertTrue(problem.contains("OutOfMemoryError"), problem);
		save(source);
		awaitProbeAfterProblem(2);
	}

	@Test
	void anEngineThatCrashesIsReplaced() throws Exception {
		save(source.replace(BAD, "\tpublic static void main(String[] arguments) throws Exception {\n"
				+ "\t\tClass<?> type = Class.forName(\"sun.misc.Unsafe\");\n"
				+ "\t\tjava.lang.reflect.Field field = type.getDeclaredField(\"theUnsafe\");\n"
				+ "\t\tfield.setAccessible(true);\n"
				+ "\t\ttype.getMethod(\"putLong\", long.class, long.class).invoke(field.get(null), 0L, 0L);\n"));
		String problem = awaitProblem();
		assertTrue(problem.startsWith("The program ended the JVM that probes it (exit code "), problem);
		save(source);
		awaitProbeAfterProblem(2);
	}

	@Test
	void theFirstFiguresDoNotWaitForTheOtherIterations() throws Exception {
		save(source.replace(TRAIN, "\t\ttrain(network, 1);\n"
				+ "\t\tjava.util.concurrent.locks.LockSupport.parkNanos(60_000_000_000L);\n"));
		Run probe = awaitProbe(2);
		assertEquals(LiveState.PROBING, live().state());
		assertTrue(firstEpsilon(probe) > 0);
		save(source.replace(TRAIN, "\t\ttrain(network, 1);\n"
				+ "\t\tif (arguments.length > 0) throw new IllegalStateException(\"no more data\");\n"));
		assertTrue(awaitProblem().endsWith("IllegalStateException: no more data"), live().problem());
		assertEquals(3, live().probes().size());
		assertTrue(live().latest().orElseThrow().log().toFile().exists());
	}

	@Test
	void anEngineThatIsNotNeededEndsAndComesBack() throws Exception {
		awaitReady();
		// the time that it rests after passes by
		Stream.of(Job.getJobManager().find(null))
				.filter(job -> job.getState() == Job.SLEEPING && job.getName().equals(Messages.LiveProbes_job))
				.forEach(Job::wakeUp);
		Eventually.await(() -> live().state() == LiveState.RESTING && engines().equals(enginesBefore),
				LiveGradientsTest::state);
		save(source.replace("SIGMOID", "RELU"));
		awaitProbe(2);
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
			project.addSource("demo/Dense.java", source.replace("SIGMOID", "RELU"));
			awaitProbe(2);
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
		save(source.replace(BAD, BAD + "\t\tjava.util.concurrent.locks.LockSupport.parkNanos(60_000_000_000L);\n"));
		Eventually.await(() -> live().state() == LiveState.PROBING, LiveGradientsTest::state);
		save(source.replace("SIGMOID", "TANH"));
		assertEquals("tanh", awaitProbe(2).networks().get(0).declaration().layers().get(0).activation());
	}

	@Test
	void anUnsavedEditIsMeasuredAfterAPauseAndNotWritten() throws Exception {
		preferences().putBoolean(CorePreferences.PROBE_ON_PAUSE, true);
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
			preferences().remove(CorePreferences.PROBE_ON_PAUSE);
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
