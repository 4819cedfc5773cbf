// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;

/** Finds the project that a run from elsewhere may have been a run of. Not for the user interface's thread. */
public final class MainTypeProject {

	private MainTypeProject() {
	}

	/**
	 * The name of the open Java project that has the source of a class.
	 *
	 * @param mainType the class's binary name
	 */
	public static Optional<String> find(String mainType) {
		try {
			for (IJavaProject project : JavaCore.create(ResourcesPlugin.getWorkspace().getRoot()).getJavaProjects()) {
				IType type = project.getProject().isOpen() ? project.findType(mainType.replace('$', '.')) : null;
				if (type != null && !type.isBinary() && type.getJavaProject().equals(project)) {
					return Optional.of(project.getElementName());
				}
			}
		} catch (JavaModelException e) {
			// a project that is closed meanwhile is not the one
			return Optional.empty();
		}
		return Optional.empty();
	}
}
