// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.util.Collection;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** Tells when a build has changed classes of some projects. */
final class BuildWatch implements IResourceChangeListener {

	private final Collection<IProject> projects;
	private final Runnable built;

	BuildWatch(Collection<IProject> projects, Runnable built) {
		this.projects = projects;
		this.built = built;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		IResourceDelta all = event.getDelta();
		if (all != null && projects.stream().map(project -> all.findMember(project.getFullPath()))
				.anyMatch(delta -> delta != null && hasClass(delta))) {
			built.run();
		}
	}

	private static boolean hasClass(IResourceDelta delta) {
		boolean[] found = new boolean[1];
		try {
			delta.accept(part -> {
				found[0] |= "class".equals(part.getResource().getFileExtension()); //$NON-NLS-1$
				return !found[0];
			});
		} catch (CoreException e) {
			ILog.of(BuildWatch.class).log(e.getStatus());
		}
		return found[0];
	}
}
