// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.engine.Engine;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.launch.RecordedLaunch;
import org.gradlens.core.internal.launch.ExperimentLaunchDelegate;
import org.gradlens.core.internal.launch.TrainingThreads;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.RunControl;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.RunEnded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Launches real training JVMs. */
class ExperimentLaunchTest {

	private static final String[] PROGRAMS = { "Dense", "Failing", "Exiting", "Endless", "Diverging", "Surroundings",
			"Hoarding" };

	private static JavaProjectFixture project;

	private ExperimentFixture experiments;
	private ErrorLog errors;

	@BeforeAll
	static void makeProject() throws Exception {
		project = new JavaProjectFixture("experiments").withContainer(EngineContainer.PATH).withPrograms(PROGRAMS);
		assertEquals(List.of(), project.build());
	}

	@AfterAll
	static void deleteProject() throws Exception {
		project.close();
	}

	@BeforeEach
	void open() {
		experiments = new ExperimentFixture();
		errors = new ErrorLog();
	}

	@AfterEach
	void nothingIsLogged() throws Exception {
		experiments.close();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void recordsEveryLayerOfAProgramThatCompletes() throws Exception {
		LaunchedExperiment dense = experiments.run(configuration("demo.Dense", "20")).awaitEnd();
		assertEquals(RunState.COMPLETED, dense.run().state(), dense::toString);
		assertEquals("Completed after 20 iterations.", dense.run().outcome());
		assertEquals("trained", dense.output().strip());
		assertEquals("", dense.errorOutput());
		assertEquals(0, dense.process().getExitValue());

		NetworkHistory network = dense.network();
		List<Layer> layers = network.declaration().layers();
		assertEquals(List.of("DenseLayer", "DenseLayer", "OutputLayer"), layers.stream().map(Layer::kind).toList());
		assertEquals(linesOf("demo/Dense.java", ".layer("),
				layers.stream().map(layer -> layer.origin().declaration().orElseThrow().line()).toList());
		assertEquals(19, network.latest().orElseThrow().iteration());
		for (Layer layer : layers) {
			double epsilon = network.latest().orElseThrow().mean().get(Figure.EPSILON_NORM, layer.index())
					.orElseThrow();
			assertTrue(epsilon > 0 && Double.isFinite(epsilon), layer.name());
		}
		assertEquals("demo.Dense", dense.run().started().orElseThrow().mainType());
		assertEquals("demo.Dense", new RecordedLaunch(dense.run()).attributes()
				.get(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME));
	}

	@Test
	void addsTheBundledEngineToAProgramThatHasNone() throws Exception {
		// compiled against the engine elsewhere, as a program whose build is not Eclipse's
		try (JavaProjectFixture bare = new JavaProjectFixture("bare")) {
			IFolder classes = bare.resource().getFolder("classes");
			project.resource().getFolder("bin").copy(classes.getFullPath(), true, null);
			bare.withClassFolder(classes);
			bare.addSource("Start.java", "public class Start { public static void main(String[] arguments) {"
					+ " demo.Dense.main(new String[] { \"3\" }); } }");
			assertEquals(List.of(), bare.build());
			LaunchedExperiment started = experiments.run(ExperimentFixture.configuration("bare", "Start")).awaitEnd();
			assertEquals(RunState.COMPLETED, started.run().state(), started::toString);
			assertEquals(3, started.network().latest().orElseThrow().iteration() + 1);
		}
	}

	@Test
	void usesTheEngineOnTheProjectsOwnClassPath() throws Exception {
		try (JavaProjectFixture own = new JavaProjectFixture("own")) {
			own.withJars(Engine.bundled().jars()).withPrograms("Dense");
			assertEquals(List.of(), own.build());
			LaunchedExperiment dense = experiments.run(ExperimentFixture.configuration("own", "demo.Dense", "3"))
					.awaitEnd();
			assertEquals(RunState.COMPLETED, dense.run().state(), dense::toString);
			String commandLine = dense.process().getAttribute(IProcess.ATTR_CMDLINE);
			String anyJar = Engine.bundled().jars().get(0).toString();
			assertEquals(commandLine.indexOf(anyJar), commandLine.lastIndexOf(anyJar), commandLine);
		}
	}

	@Test
	void namesTheExceptionAndTheUsersLine() throws Exception {
		LaunchedExperiment failing = experiments.run(configuration("demo.Failing", "")).awaitEnd();
		assertEquals(RunState.FAILED, failing.run().state(), failing::toString);
		int line = linesOf("demo/Failing.java", "throw new").get(0);
		assertEquals("IllegalStateException: no more data at Failing.java:" + line, failing.run().outcome());
		assertEquals(4, failing.network().latest().orElseThrow().iteration());
		assertTrue(failing.errorOutput().contains("at demo.Failing.main"), failing::toString);
	}

	@Test
	void namesTheExitCode() throws Exception {
		LaunchedExperiment exiting = experiments.run(configuration("demo.Exiting", "3")).awaitEnd();
		assertEquals(RunState.FAILED, exiting.run().state(), exiting::toString);
		assertEquals("The program ended with exit code 3.", exiting.run().outcome());
		assertEquals(4, exiting.network().latest().orElseThrow().iteration());
	}

	@Test
	void stopsAtALossThatIsNotFinite() throws Exception {
		LaunchedExperiment diverging = experiments.run(configuration("demo.Diverging", "")).awaitEnd();
		assertEquals(RunState.STOPPED, diverging.run().state(), diverging::toString);
		assertTrue(diverging.run().outcome().contains("no longer finite"), diverging.run()::outcome);
		assertFalse(diverging.output().contains("went on"), diverging::toString);
	}

	@Test
	void goesOnWithALossThatIsNotFiniteWhenAsked() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Diverging", "");
		configuration.setAttribute(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS, false);
		LaunchedExperiment diverging = experiments.run(configuration).awaitEnd();
		assertEquals(RunState.COMPLETED, diverging.run().state(), diverging::toString);
		assertTrue(Double.isNaN(
				diverging.network().latest().orElseThrow().mean().get(Figure.LOSS).orElseThrow()), diverging::toString);
	}

	@Test
	void tellsThatTheUserStoppedIt() throws Exception {
		LaunchedExperiment endless = experiments.run(configuration("demo.Endless", "")).awaitStep();
		assertEquals(RunState.RUNNING, endless.run().state());
		endless.process().terminate();
		endless.awaitEnd();
		assertEquals(RunState.STOPPED, endless.run().state(), endless::toString);
		assertEquals("Stopped.", endless.run().outcome());
	}

	@Test
	void stopsInOrderAfterTheStepUnderWay() throws Exception {
		LaunchedExperiment endless = experiments.run(configuration("demo.Endless", "")).awaitStep();
		RunControl control = Gradlens.control(endless.run()).orElseThrow();
		Eventually.await(control::isConnected, endless::toString);
		control.stopAfterStep();
		endless.awaitEnd();
		assertEquals(RunState.STOPPED, endless.run().state(), endless::toString);
		assertEquals(RunEnded.Reason.STOP_REQUESTED, endless.run().end().orElseThrow().reason());
		assertTrue(endless.run().outcome().startsWith("Stopped after"), endless::toString);
		assertEquals(0, endless.process().getExitValue());
		assertTrue(Gradlens.control(endless.run()).isEmpty(), "nobody is there to be controlled");
		assertFalse(endless.process().getAttribute(IProcess.ATTR_CMDLINE).contains("GRADLENS_CONTROL"));
	}

	@Test
	void tellsThatItWasKilled() throws Exception {
		LaunchedExperiment endless = experiments.run(configuration("demo.Endless", "")).awaitStep();
		endless.handle().destroyForcibly();
		endless.awaitEnd();
		assertEquals(RunState.FAILED, endless.run().state(), endless::toString);
		assertTrue(endless.run().outcome().contains("SIGKILL"), endless.run()::outcome);
		assertTrue(endless.network().latest().isPresent());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void tellsThatItCrashed() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Endless", "");
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS, "-XX:-CreateCoredumpOnCrash");
		LaunchedExperiment endless = experiments.run(configuration).awaitStep();
		new ProcessBuilder("kill", "-SEGV", String.valueOf(endless.handle().pid())).start().waitFor();
		endless.awaitEnd();
		assertEquals(RunState.FAILED, endless.run().state(), endless::toString);
		assertTrue(endless.run().outcome().startsWith("The training JVM crashed. Its report is "
				+ endless.run().directory()), endless.run()::outcome);
	}

	@Test
	void tellsThatTheHeapRanOut() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Hoarding", "");
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS, "-Xmx96m");
		LaunchedExperiment hoarding = experiments.run(configuration).awaitEnd();
		assertEquals(RunState.FAILED, hoarding.run().state(), hoarding::toString);
		int line = linesOf("demo/Hoarding.java", "hoard.add").get(0);
		assertTrue(hoarding.run().outcome().startsWith("OutOfMemoryError: Java heap space at Hoarding.java:" + line),
				hoarding::toString);
		assertTrue(hoarding.run().outcome().contains("-Xmx"), hoarding::toString);
	}

	@Test
	void tellsThatTheEnginesMemoryRanOut() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Dense", "5");
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS,
				"-Dorg.bytedeco.javacpp.maxphysicalbytes=10m -Dorg.bytedeco.javacpp.maxretries=1");
		LaunchedExperiment dense = experiments.run(configuration).awaitEnd();
		assertEquals(RunState.FAILED, dense.run().state(), dense::toString);
		assertTrue(dense.run().outcome().contains("-Dorg.bytedeco.javacpp.maxphysicalbytes"), dense::toString);
	}

	@Test
	void launchesForDebugging() throws Exception {
		LaunchedExperiment endless = experiments.launch(configuration("demo.Endless", ""), ILaunchManager.DEBUG_MODE)
				.awaitStep();
		assertEquals(1, endless.launch().getDebugTargets().length);
		endless.launch().getDebugTargets()[0].terminate();
		endless.awaitEnd();
		assertEquals(RunState.STOPPED, endless.run().state(), endless::toString);
	}

	@Test
	void relaunchesAsAnotherRun() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Exiting", "0");
		LaunchedExperiment first = experiments.run(configuration).awaitEnd();
		LaunchedExperiment second = new LaunchedExperiment(
				first.launch().getLaunchConfiguration().launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()))
				.awaitEnd();
		DebugPlugin.getDefault().getLaunchManager().removeLaunch(second.launch());
		assertEquals(RunState.COMPLETED, second.run().state(), second::toString);
		assertNotEquals(first.run().id(), second.run().id());
		assertEquals(first.run().name(), second.run().name());
	}

	@Test
	void trainsWithSettingsThatMakeItFast() throws Exception {
		LaunchedExperiment plain = experiments.run(configuration("demo.Surroundings", "")).awaitEnd();
		Map<String, String> settings = settings(plain);
		assertEquals(String.valueOf(TrainingThreads.automatic()), settings.get("OMP_NUM_THREADS"));
		assertEquals(settings.get("OMP_NUM_THREADS"), settings.get("org.gradlens.threads"));
		assertEquals("0", settings.get("org.bytedeco.javacpp.maxphysicalbytes"));
		assertTrue(Long.parseLong(settings.get("org.bytedeco.javacpp.maxbytes")) > 1 << 20, settings::toString);
		assertEquals("false", settings.get("org.eclipse.deeplearning4j.helpers.disable"));
		assertEquals("The program ended without training a network.", plain.run().outcome());
	}

	@Test
	void letsTheUsersSettingsWin() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Surroundings", "");
		configuration.setAttribute(ExperimentAttributes.THREADS, 5);
		configuration.setAttribute(ILaunchManager.ATTR_ENVIRONMENT_VARIABLES, Map.of("OMP_NUM_THREADS", "3"));
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS,
				"-Dorg.bytedeco.javacpp.maxbytes=1g -Dorg.eclipse.deeplearning4j.helpers.disable=true");
		Map<String, String> settings = settings(experiments.run(configuration).awaitEnd());
		assertEquals("3", settings.get("OMP_NUM_THREADS"));
		assertEquals("3", settings.get("org.gradlens.threads"));
		assertEquals("1g", settings.get("org.bytedeco.javacpp.maxbytes"));
		assertEquals("true", settings.get("org.eclipse.deeplearning4j.helpers.disable"));
	}

	@Test
	void tellsThatTheJvmDidNotStart() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Dense", "1");
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS, "-XX:NoSuchOption");
		LaunchedExperiment dense = experiments.run(configuration).awaitEnd();
		assertEquals(RunState.FAILED, dense.run().state(), dense::toString);
		assertEquals("The training JVM did not start (exit code 1). The Console view shows why.",
				dense.run().outcome());
	}

	@Test
	void showsACommandLineThatRecordsNothing() throws Exception {
		ILaunchConfigurationWorkingCopy configuration = configuration("demo.Dense", "1");
		var delegate = new ExperimentLaunchDelegate();
		var launch = new Launch(configuration, ILaunchManager.RUN_MODE, null);
		String commandLine = delegate.showCommandLine(configuration, ILaunchManager.RUN_MODE, launch,
				new NullProgressMonitor());
		assertTrue(commandLine.contains("-javaagent:"), commandLine);
		assertFalse(commandLine.contains("-Dorg.gradlens.log="), commandLine);
	}

	private static ILaunchConfigurationWorkingCopy configuration(String mainType, String arguments) throws Exception {
		return ExperimentFixture.configuration(project.name(), mainType, arguments);
	}

	private static Map<String, String> settings(LaunchedExperiment surroundings) {
		return surroundings.output().lines().map(line -> line.split("=", 2))
				.collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
	}

	/** The lines of a source file that have a text, counted from 1. */
	private static List<Integer> linesOf(String path, String text) throws Exception {
		List<String> lines = Files.readAllLines(
				project.resource().getFolder("src").getFile(path).getLocation().toPath());
		return IntStream.rangeClosed(1, lines.size()).filter(line -> lines.get(line - 1).contains(text)).boxed()
				.toList();
	}
}
