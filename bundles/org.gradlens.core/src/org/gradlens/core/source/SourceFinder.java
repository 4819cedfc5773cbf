// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IPackageFragmentRoot;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;

/** Finds source files in a Java project and the projects that it requires. Not for the user interface's thread. */
public final class SourceFinder {

	private final Set<String> visited = new HashSet<>();
	private final SourceUnit unit;

	private SourceFinder(SourceUnit unit) {
		this.unit = unit;
	}

	/** The workspace's compilation unit of a file, as a project's code sees it; empty when it has none. */
	public static Optional<ICompilationUnit> find(String project, SourceUnit unit) {
		return new SourceFinder(unit).find(project);
	}

	private Optional<ICompilationUnit> find(String name) {
		if (name.isEmpty() || !visited.add(name)) {
			return Optional.empty();
		}
		IJavaProject project = JavaCore.create(ResourcesPlugin.getWorkspace().getRoot().getProject(name));
		try {
			if (!project.exists()) {
				return Optional.empty();
			}
			for (IPackageFragmentRoot root : project.getPackageFragmentRoots()) {
				if (root.getKind() == IPackageFragmentRoot.K_SOURCE && root.getJavaProject().equals(project)
						&& JavaCore.isJavaLikeFileName(unit.fileName())) {
					ICompilationUnit found = root.getPackageFragment(unit.packageName())
							.getCompilationUnit(unit.fileName());
					if (found.exists()) {
						return Optional.of(found);
					}
				}
			}
			for (String required : project.getRequiredProjectNames()) {
				Optional<ICompilationUnit> found = find(required);
				if (found.isPresent()) {
					return found;
				}
			}
		} catch (JavaModelException e) {
			// a project that is closed or deleted meanwhile has no source to find
			return Optional.empty();
		}
		return Optional.empty();
	}
}
