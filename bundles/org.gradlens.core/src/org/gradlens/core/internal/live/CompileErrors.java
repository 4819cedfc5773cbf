// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.core.IJavaModelMarker;

/** What keeps source from being compiled, as its markers tell. */
final class CompileErrors {

	private CompileErrors() {
	}

	/** The first error in some projects with its file and line, or empty when there is none. */
	static Optional<String> first(Collection<IProject> projects) throws CoreException {
		for (IProject project : projects) {
			if (project.isAccessible()) {
				Optional<String> found = Arrays
						.stream(project.findMarkers(IJavaModelMarker.JAVA_MODEL_PROBLEM_MARKER, true, IResource.DEPTH_INFINITE))
						.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
						.min(Comparator.comparing(CompileErrors::line)).map(CompileErrors::sentence);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private static int line(IMarker marker) {
		return marker.getAttribute(IMarker.LINE_NUMBER, 0);
	}

	private static String sentence(IMarker marker) {
		return ProbeSentence.compileError(marker.getResource().getName(), line(marker), marker.getAttribute(IMarker.MESSAGE, "")); //$NON-NLS-1$
	}
}
