// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.Eventually;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.core.tests.ProbeEngines;

/** A program whose Live Gradients are on, and the source of which was measured once; no error may be logged. */
final class ProbedExperiment implements AutoCloseable {

	private static final String FILE = "demo/Dense.java";

	private final ErrorLog errors = new ErrorLog();
	private final Set<Long> enginesBefore = ProbeEngines.alive();
	private final JavaProjectFixture project;
	private final ILaunchConfiguration configuration;
	private final String source;

	ProbedExperiment() throws Exception {
		project = new JavaProjectFixture("live").withContainer(EngineContainer.PATH).withPrograms("Dense");
		try (InputStream program = JavaProjectFixture.class.getResourceAsStream("/programs/" + FILE)) {
			source = new String(program.readAllBytes(), StandardCharsets.UTF_8);
		}
		assertEquals(List.of(), project.build());
		ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
		ILaunchConfigurationWorkingCopy copy = manager.getLaunchConfigurationType(ExperimentAttributes.TYPE)
				.newInstance(null, "live");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project.name());
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, "demo.Dense");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROGRAM_ARGUMENTS, "1000000");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_VM_ARGUMENTS, "-Xmx256m");
		configuration = copy.doSave();
		switchOn();
		awaitProbe(1);
	}

	JavaProjectFixture project() {
		return project;
	}

	/** The program as it was at first. */
	String source() {
		return source;
	}

	LiveExperiment live() {
		return Gradlens.live().of("live").orElseThrow();
	}

	ILaunchConfiguration configuration() {
		return configuration;
	}

	void switchOn() throws CoreException {
		Gradlens.live().set(configuration, true);
	}

	void switchOff() throws CoreException {
		Gradlens.live().set(configuration, false);
	}

	/** Changes the program and builds what depends on it, as saving does. */
	void save(String text) throws CoreException {
		project.addSource(FILE, text);
		project.resource().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
	}

	/** Waits until so many probes are shown, with nothing to be said against the newest, and returns it. */
	Run awaitProbe(int count) {
		Eventually.await(() -> live().probes().size() >= count || !live().problem().isEmpty(), this::state);
		assertEquals("", live().problem());
		assertEquals(count, live().probes().size());
		return live().latest().orElseThrow();
	}

	/** As {@link #awaitProbe}, when there is a problem yet. */
	void awaitProbeAfterProblem(int count) {
		Eventually.await(() -> live().probes().size() == count, this::state);
		assertEquals("", live().problem());
	}

	String awaitProblem() {
		Eventually.await(() -> !live().problem().isEmpty(), this::state);
		return live().problem();
	}

	void awaitReady() {
		Eventually.await(() -> live().state() == LiveState.READY, this::state);
	}

	String state() {
		return live().state() + " " + live().probes().size() + " " + live().problem();
	}

	/** The processes that were started for this experiment and are alive. */
	Set<Long> engines() {
		Set<Long> engines = ProbeEngines.alive();
		engines.removeAll(enginesBefore);
		return engines;
	}

	/** Deletes the experiment, which must leave no engine. */
	@Override
	public void close() throws Exception {
		configuration.delete();
		assertEquals(List.of(), Gradlens.live().experiments());
		assertEquals(Set.of(), engines());
		project.close();
		preferences().remove(CorePreferences.PROBE_BUDGET);
		errors.close();
		errors.assertEmpty();
	}

	static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(CoreStatus.PLUGIN_ID);
	}
}
