// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.ui.internal.launch.ExperimentShortcut;
import org.gradlens.ui.internal.launch.TrainingJob;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentShortcutTest {

	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
	private final ILaunchShortcut shortcut = new ExperimentShortcut();
	private final ErrorLog log = new ErrorLog();
	private JavaProjectFixture project;

	@BeforeEach
	void createProject() throws Exception {
		PlatformUI.getWorkbench().showPerspective(JavaUI.ID_PERSPECTIVE, window);
		project = new JavaProjectFixture("shortcut").withContainer(EngineContainer.PATH).withPrograms("Dense", "Endless");
		assertEquals(List.of(), project.build());
	}

	@AfterEach
	void delete() throws Exception {
		for (ILaunch launch : launches.getLaunches()) {
			launch.terminate();
			UiLoop.await(launch::isTerminated, () -> "a launch that cannot be terminated");
		}
		UiLoop.await(() -> Gradlens.runs().runs().stream().allMatch(run -> run.state().isOver()), () -> "runs not over");
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : configurations()) {
			configuration.delete();
		}
		JavaEditors.closeAll(window.getActivePage());
		project.close();
		log.close();
	}

	@Test
	void runsAFileAndThenItsConfigurationAgain() throws Exception {
		IFile program = source("Endless");
		shortcut.launch(new StructuredSelection(program), ILaunchManager.RUN_MODE);
		Run first = awaitTraining(1);

		assertEquals(1, configurations().length);
		ILaunchConfiguration configuration = configurations()[0];
		assertEquals("Endless", configuration.getName());
		assertEquals("demo.Endless",
				configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, ""));
		assertEquals("shortcut", configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, ""));
		assertEquals(program, configuration.getMappedResources()[0]);

		shortcut.launch(new StructuredSelection(program), ILaunchManager.RUN_MODE);
		Run second = awaitTraining(2);

		assertEquals(1, configurations().length);
		assertFalse(first.id().equals(second.id()));
		log.assertEmpty();
	}

	@Test
	void runsAnEditorWithoutTakingItsFocus() throws Exception {
		IWorkbenchPage page = window.getActivePage();
		IEditorPart editor = IDE.openEditor(page, source("Endless"), true);
		shortcut.launch(editor, ILaunchManager.RUN_MODE);
		awaitTraining(1);

		UiLoop.await(() -> page.findView("org.gradlens.ui.gradientFlow") != null, () -> "no Gradient Flow view");
		assertTrue(page.isPartVisible(page.findView("org.gradlens.ui.gradientFlow")));
		assertEquals(editor, page.getActivePart());
		log.assertEmpty();
	}

	@Test
	void showsProgressThatTerminatesTheTrainingWhenCancelled() throws Exception {
		shortcut.launch(new StructuredSelection(source("Endless")), ILaunchManager.RUN_MODE);
		Run run = awaitTraining(1);
		Job[] jobs = Job.getJobManager().find(TrainingJob.class);
		assertEquals(1, jobs.length);
		window.getActivePage().showView("org.eclipse.ui.views.ProgressView");
		UiLoop.await(
				() -> Widgets.texts(window.getShell()).stream().anyMatch(
						text -> text.startsWith("Training Endless: epoch 1") && text.contains("iteration")),
				() -> Widgets.texts(window.getShell()).toString());

		jobs[0].cancel();

		UiLoop.await(() -> run.state().isOver(), () -> run.state().toString());
		assertEquals(RunState.STOPPED, run.state());
		UiLoop.await(() -> Job.getJobManager().find(TrainingJob.class).length == 0, () -> "still shown as under way");
		log.assertEmpty();
	}

	@Test
	void debugs() throws Exception {
		shortcut.launch(new StructuredSelection(source("Endless")), ILaunchManager.DEBUG_MODE);
		awaitTraining(1);

		assertNotNull(launches.getDebugTargets()[0]);
	}

	/** Waits until so many launches were made and the newest run has figures. */
	private Run awaitTraining(int count) throws Exception {
		UiLoop.await(() -> launches.getLaunches().length == count && launches.getLaunches()[count - 1].hasChildren(),
				() -> Arrays.toString(launches.getLaunches()));
		String id = launches.getLaunches()[count - 1].getAttribute(ExperimentAttributes.RUN);
		Run run = Gradlens.runs().runs().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
		UiLoop.await(() -> run.networks().stream().anyMatch(network -> network.latest().isPresent()),
				() -> run.state() + " " + run.outcome());
		return run;
	}

	private IFile source(String name) {
		return project.resource().getFile("src/demo/" + name + ".java");
	}

	private ILaunchConfiguration[] configurations() throws Exception {
		return launches.getLaunchConfigurations(launches.getLaunchConfigurationType(ExperimentAttributes.TYPE));
	}
}
