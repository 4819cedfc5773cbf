// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.example;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;

/** Makes an example project and opens its source. */
public final class ExampleWizard extends Wizard implements INewWizard, IExecutableExtension {

	private static final String BANNER = "icons/example_banner.png"; //$NON-NLS-1$

	private @Nullable IWorkbench workbench;
	private @Nullable IConfigurationElement configuration;
	private final WizardNewProjectCreationPage page = new WizardNewProjectCreationPage("example"); //$NON-NLS-1$

	@Override
	public void init(IWorkbench initialWorkbench, IStructuredSelection selection) {
		workbench = initialWorkbench;
		setWindowTitle(Messages.ExampleWizard_title);
		setNeedsProgressMonitor(true);
		ResourceLocator.imageDescriptorFromBundle(UiStatus.PLUGIN_ID, BANNER)
				.ifPresent(this::setDefaultPageImageDescriptor);
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		configuration = element;
	}

	@Override
	public void addPages() {
		page.setTitle(Messages.ExampleWizard_heading);
		page.setDescription(Messages.ExampleWizard_description);
		page.setInitialProjectName(unusedName());
		addPage(page);
	}

	private static String unusedName() {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		String name = ExampleProject.DEFAULT_NAME;
		for (int i = 2; root.getProject(name).exists(); i++) {
			name = ExampleProject.DEFAULT_NAME + '-' + i;
		}
		return name;
	}

	@Override
	public boolean performFinish() {
		ExampleProject example = new ExampleProject(page.getProjectName(),
				page.useDefaults() ? null : page.getLocationURI());
		IRunnableWithProgress creation = monitor -> {
			try {
				ResourcesPlugin.getWorkspace().run(example, monitor);
			} catch (CoreException e) {
				throw new InvocationTargetException(e);
			} catch (OperationCanceledException e) {
				throw new InterruptedException();
			}
		};
		try {
			getContainer().run(true, true, creation);
		} catch (InterruptedException e) {
			return false;
		} catch (InvocationTargetException e) {
			report(e.getTargetException());
			return false;
		}
		show(example);
		return true;
	}

	private static void report(Throwable problem) {
		IStatus status = problem instanceof CoreException known ? known.getStatus()
				: new Status(IStatus.ERROR, UiStatus.PLUGIN_ID, problem.toString(), problem);
		StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
	}

	private void show(ExampleProject example) {
		BasicNewProjectResourceWizard.updatePerspective(configuration);
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(example.mainFile(), window);
		try {
			IDE.openEditor(window.getActivePage(), example.mainFile(), true);
		} catch (PartInitException e) {
			report(e);
		}
	}
}
