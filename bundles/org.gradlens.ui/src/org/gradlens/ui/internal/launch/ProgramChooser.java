// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.core.search.IJavaSearchScope;
import org.eclipse.jdt.core.search.SearchEngine;
import org.eclipse.jdt.ui.IJavaElementSearchConstants;
import org.eclipse.jdt.ui.JavaElementLabelProvider;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.SelectionDialog;
import org.gradlens.ui.internal.Messages;

/** Lets the user choose the program of an experiment: a Java project, and a type with a main method in it. */
final class ProgramChooser {

	private final Shell shell;

	ProgramChooser(Shell shell) {
		this.shell = shell;
	}

	/** Asks for one of the workspace's Java projects. */
	Optional<IJavaProject> chooseProject(@Nullable IJavaProject selected) throws JavaModelException {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new JavaElementLabelProvider());
		dialog.setTitle(Messages.ExperimentTab_chooseProject);
		dialog.setMessage(Messages.ExperimentTab_chooseProjectMessage);
		dialog.setElements(javaProjects());
		if (selected != null) {
			dialog.setInitialSelections(selected);
		}
		return open(dialog, IJavaProject.class);
	}

	/**
	 * Asks for a type with a main method.
	 *
	 * @param context shows the progress of the search
	 * @param project the project to look in, or null for all
	 */
	Optional<IType> chooseMainType(IRunnableContext context, @Nullable IJavaProject project) throws JavaModelException {
		IJavaElement[] searched = project == null ? javaProjects() : new IJavaElement[] { project };
		IJavaSearchScope scope = SearchEngine.createJavaSearchScope(searched,
				IJavaSearchScope.SOURCES | IJavaSearchScope.APPLICATION_LIBRARIES);
		SelectionDialog dialog = JavaUI.createMainTypeDialog(shell, context, scope,
				IJavaElementSearchConstants.CONSIDER_BINARIES, false);
		dialog.setTitle(Messages.ExperimentTab_chooseMainType);
		dialog.setMessage(Messages.ExperimentTab_chooseMainTypeMessage);
		return open(dialog, IType.class);
	}

	private static IJavaProject[] javaProjects() throws JavaModelException {
		return JavaCore.create(ResourcesPlugin.getWorkspace().getRoot()).getJavaProjects();
	}

	private static <T> Optional<T> open(SelectionDialog dialog, Class<T> kind) {
		if (dialog.open() != Window.OK || dialog.getResult().length == 0) {
			return Optional.empty();
		}
		return Optional.of(kind.cast(dialog.getResult()[0]));
	}
}
