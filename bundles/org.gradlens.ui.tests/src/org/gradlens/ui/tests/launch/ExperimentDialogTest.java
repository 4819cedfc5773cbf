// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.launch.TrainingThreads;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launch dialog, open on a network experiment and driven by its controls. */
class ExperimentDialogTest {

	private static final String TITLE = "Edit Configuration";

	private final ErrorLog log = new ErrorLog();
	private JavaProjectFixture project;
	private ILaunchConfiguration configuration;
	private Throwable failure;

	/** What a test does while the dialog is open. */
	private interface Use {
		void of(Shell dialog) throws Exception;
	}

	@BeforeEach
	void createConfiguration() throws Exception {
		project = new JavaProjectFixture("dialog");
		project.addSource("demo/Net.java",
				"package demo; public class Net { public static void main(String[] a) { System.out.println(1); } }");
		project.addSource("demo/NoMain.java", "package demo; public class NoMain { }");
		assertEquals(List.of(), project.build());
		ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
		ILaunchConfigurationWorkingCopy copy = manager.getLaunchConfigurationType(ExperimentAttributes.TYPE)
				.newInstance(null, "dialog experiment");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, "dialog");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, "demo.Net");
		configuration = copy.doSave();
	}

	@AfterEach
	void delete() throws Exception {
		configuration.delete();
		project.close();
		log.close();
	}

	@Test
	void showsWhatIsWrongWithTheProgram() throws Exception {
		inDialog(dialog -> {
			Text projectField = Widgets.labelled(dialog, "Project:", Text.class);
			Text mainType = Widgets.labelled(dialog, "Main class:", Text.class);
			awaitMessage(dialog, "Edit launch configuration properties");
			projectField.setText("nonsense");
			awaitMessage(dialog, "There is no project nonsense in the workspace");
			projectField.setText("");
			awaitMessage(dialog, "Choose the Java project");
			projectField.setText("dialog");
			mainType.setText("demo.Missing");
			awaitMessage(dialog, "has no class demo.Missing");
			mainType.setText("demo.NoMain");
			awaitMessage(dialog, "has no main method");
			mainType.setText("demo.Net");
			UiLoop.await(() -> Widgets.texts(dialog).stream().noneMatch(text -> text.contains("main method")),
					() -> Widgets.texts(dialog).toString());
			Widgets.press(dialog, "Cancel");
		});
	}

	@Test
	void keepsWhatIsChosen() throws Exception {
		inDialog(dialog -> {
			Combo threads = Widgets.labelled(dialog, "Threads:", Combo.class);
			assertEquals("Automatic (" + TrainingThreads.automatic() + ")", threads.getText());
			threads.select(threads.getItemCount() - 1);
			threads.notifyListeners(SWT.Selection, new Event());
			Combo capture = Widgets.labelled(dialog, "Capture:", Combo.class);
			capture.select(capture.indexOf("Loss and progress alone"));
			capture.notifyListeners(SWT.Selection, new Event());
			Spinner records = Widgets.labelled(dialog, "Log, records a second:", Spinner.class);
			assertEquals(50, records.getSelection());
			records.setSelection(5);
			Spinner megabytes = Widgets.labelled(dialog, "Log, MB an hour:", Spinner.class);
			assertEquals(100, megabytes.getSelection());
			megabytes.setSelection(250);
			Button stop = Widgets.button(dialog, "Stop when the loss is no longer finite (NaN or infinite)");
			assertTrue(stop.getSelection());
			stop.setSelection(false);
			stop.notifyListeners(SWT.Selection, new Event());
			assertEquals(Integer.toString(Runtime.getRuntime().availableProcessors()), threads.getText());
			awaitMessage(dialog, "threads to " + threads.getText());
			Widgets.press(dialog, "OK");
		});

		assertEquals(Runtime.getRuntime().availableProcessors(), configuration.getAttribute(ExperimentAttributes.THREADS,
				-1));
		assertEquals(ExperimentAttributes.CAPTURE_OFF, configuration.getAttribute(ExperimentAttributes.CAPTURE, ""));
		assertEquals(5, configuration.getAttribute(ExperimentAttributes.RECORDS_PER_SECOND, -1));
		assertEquals(250, configuration.getAttribute(ExperimentAttributes.MEGABYTES_PER_HOUR, -1));
		assertFalse(configuration.getAttribute(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS, true));
		assertEquals(project.resource().getFile("src/demo/Net.java"), configuration.getMappedResources()[0]);
	}

	@Test
	void saysThatTheEnvironmentTabWins() throws Exception {
		ILaunchConfigurationWorkingCopy copy = configuration.getWorkingCopy();
		copy.setAttribute(ILaunchManager.ATTR_ENVIRONMENT_VARIABLES, Map.of(TrainingThreads.VARIABLE, "17"));
		configuration = copy.doSave();

		inDialog(dialog -> {
			awaitMessage(dialog, "The Environment tab sets OMP_NUM_THREADS to 17");
			Widgets.press(dialog, "Cancel");
		});
	}

	private void inDialog(Use use) throws Exception {
		Display display = Display.getCurrent();
		display.asyncExec(() -> {
			try {
				UiLoop.await(() -> Widgets.shell(TITLE).isPresent(), Widgets::shells);
				use.of(Widgets.shell(TITLE).orElseThrow());
			} catch (Throwable e) {
				failure = e;
				Widgets.shell(TITLE).ifPresent(Shell::close);
			}
		});
		DebugUITools.openLaunchConfigurationPropertiesDialog(display.getActiveShell(), configuration,
				IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
		if (failure != null) {
			throw new AssertionError(failure.getMessage(), Objects.requireNonNull(failure));
		}
		log.assertEmpty();
	}

	private static void awaitMessage(Shell dialog, String message) throws Exception {
		UiLoop.await(() -> Widgets.texts(dialog).stream().anyMatch(text -> text.replace('\n', ' ').contains(message)),
				() -> Widgets.texts(dialog).toString());
	}
}
