// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExampleWizardTest {

	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
	private final IWizardDescriptor descriptor = workbench.getNewWizardRegistry()
			.findWizard("org.gradlens.ui.deepSigmoidExample");
	private final ErrorLog log = new ErrorLog();
	private WizardDialog dialog;
	private Shell shell;

	@BeforeEach
	void openWizard() throws CoreException {
		workbench.showPerspective(JavaUI.ID_PERSPECTIVE, window);
		IWorkbenchWizard wizard = descriptor.createWizard();
		wizard.init(workbench, StructuredSelection.EMPTY);
		dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		shell = dialog.getShell();
		UiLoop.flush();
	}

	@AfterEach
	void close() throws Exception {
		dialog.close();
		log.close();
		JavaEditors.closeAll(window.getActivePage());
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, null);
		}
	}

	@Test
	void isAmongTheExamplesOfGradlens() {
		assertEquals("Gradlens", descriptor.getCategory().getLabel());
		assertEquals("org.eclipse.ui.Examples/org.gradlens", descriptor.getCategory().getPath().toString());
		assertEquals("Deep sigmoid network on Fashion-MNIST", descriptor.getLabel());
		assertFalse(descriptor.getDescription().isEmpty());
	}

	@Test
	void createsTheProjectAndOpensItsSource() throws Exception {
		Widgets.press(shell, "Finish");

		assertTrue(shell.isDisposed());
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("deep-sigmoid");
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		assertEquals(List.of(), ExampleProjectTest.problems(project));
		IEditorPart editor = window.getActivePage().getActiveEditor();
		assertEquals("DeepSigmoid.java", editor.getTitle());
		assertEquals(JavaUI.ID_CU_EDITOR, editor.getSite().getId());
		log.assertEmpty();
	}

	@Test
	void saysWhatIsWrongWithAName() throws Exception {
		occupy("taken");

		name().setText("taken");

		UiLoop.await(() -> dialog.getCurrentPage().getErrorMessage() != null, () -> Widgets.texts(shell).toString());
		assertTrue(dialog.getCurrentPage().getErrorMessage().contains("exists"));
		assertFalse(Widgets.button(shell, "Finish").isEnabled());
		name().setText("another name");
		UiLoop.await(() -> Widgets.button(shell, "Finish").isEnabled(), () -> Widgets.texts(shell).toString());
	}

	@Test
	void offersANameThatIsFree() throws Exception {
		assertEquals("deep-sigmoid", name().getText());
		dialog.close();
		occupy("deep-sigmoid");

		openWizard();

		assertEquals("deep-sigmoid-2", name().getText());
		assertTrue(Widgets.button(shell, "Finish").isEnabled());
	}

	private static void occupy(String name) throws CoreException {
		ResourcesPlugin.getWorkspace().getRoot().getProject(name).create(null);
	}

	private Text name() {
		return Widgets.labelled(shell, "Project name:", Text.class);
	}
}
