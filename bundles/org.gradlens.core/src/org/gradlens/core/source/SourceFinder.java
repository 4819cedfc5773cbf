// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IPackageFragment;
import org.eclipse.jdt.core.IPackageFragmentRoot;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.gradlens.core.internal.CorePlugin;
import org.gradlens.core.run.Run;

/** Finds source files in a Java project and the projects that it requires. Not for the user interface's thread. */
public final class SourceFinder {

	private final Set<String> visited = new HashSet<>();
	private final SourceUnit unit;

	private SourceFinder(SourceUnit unit) {
		this.unit = unit;
	}

	/**
	 * The workspace's source of a file, as a project's code sees it: a compilation unit, or a class file with
	 * source attached; empty when it has neither.
	 */
	public static Optional<ITypeRoot> find(String project, SourceUnit unit) {
		return new SourceFinder(unit).find(project);
	}

	/** The source of a file of a run, wherever it was moved since. */
	public static Optional<ITypeRoot> find(Run run, SourceUnit recorded) {
		SourceUnit now = CorePlugin.get().sourceMoves().now(run, recorded);
		Optional<ITypeRoot> moved = find(run.project(), now);
		return moved.isPresent() || now.equals(recorded) ? moved : find(run.project(), recorded);
	}

	/** What a file was called when a run began. */
	public static SourceUnit recorded(Run run, SourceUnit now) {
		return CorePlugin.get().sourceMoves().then(run, now);
	}

	private Optional<ITypeRoot> find(String name) {
		if (name.isEmpty() || !visited.add(name)) {
			return Optional.empty();
		}
		IJavaProject project = JavaCore.create(ResourcesPlugin.getWorkspace().getRoot().getProject(name));
		try {
			if (!project.exists()) {
				return Optional.empty();
			}
			Optional<ITypeRoot> source = in(project, IPackageFragmentRoot.K_SOURCE);
			Optional<ITypeRoot> found = source.isPresent() ? source : in(project, IPackageFragmentRoot.K_BINARY);
			if (found.isPresent()) {
				return found;
			}
			for (String required : project.getRequiredProjectNames()) {
				Optional<ITypeRoot> inRequired = find(required);
				if (inRequired.isPresent()) {
					return inRequired;
				}
			}
		} catch (JavaModelException e) {
			// a project that is closed or deleted meanwhile has no source to find
			return Optional.empty();
		}
		return Optional.empty();
	}

	private Optional<ITypeRoot> in(IJavaProject project, int kind) throws JavaModelException {
		if (!JavaCore.isJavaLikeFileName(unit.fileName())) {
			return Optional.empty();
		}
		for (IPackageFragmentRoot root : project.getPackageFragmentRoots()) {
			if (root.getKind() == kind && (kind == IPackageFragmentRoot.K_BINARY || root.getJavaProject().equals(project))) {
				IPackageFragment fragment = root.getPackageFragment(unit.packageName());
				ITypeRoot found = kind == IPackageFragmentRoot.K_SOURCE ? fragment.getCompilationUnit(unit.fileName())
						: fragment.getOrdinaryClassFile(unit.className());
				if (found.exists() && (kind == IPackageFragmentRoot.K_SOURCE || found.getSource() != null)) {
					return Optional.of(found);
				}
			}
		}
		return Optional.empty();
	}
}
