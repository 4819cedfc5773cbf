// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.engine;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.ClasspathContainerInitializer;
import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.internal.Messages;

/** Resolves the <em>Gradlens Engine</em> library, anew in each session: the IDE may have been moved or updated. */
public final class EngineContainerInitializer extends ClasspathContainerInitializer {

	@Override
	public void initialize(IPath path, IJavaProject project) throws CoreException {
		JavaCore.setClasspathContainer(path, new IJavaProject[] { project },
				new IClasspathContainer[] { new EngineContainer(Engine.bundled()) }, null);
	}

	@Override
	public String getDescription(IPath path, IJavaProject project) {
		return Messages.EngineContainer_description;
	}

	@Override
	public Object getComparisonID(IPath path, IJavaProject project) {
		return path;
	}
}
