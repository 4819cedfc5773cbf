// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.util.Collection;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** Tells when files of one kind were added, removed or written in some projects. */
final class FileWatch implements IResourceChangeListener {

	private final Collection<IProject> projects;
	private final String extension;
	private final Runnable changed;

	FileWatch(Collection<IProject> projects, String extension, Runnable changed) {
		this.projects = projects;
		this.extension = extension;
		this.changed = changed;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		IResourceDelta all = event.getDelta();
		if (all != null && projects.stream().map(project -> all.findMember(project.getFullPath()))
				.anyMatch(delta -> delta != null && hasFile(delta))) {
			changed.run();
		}
	}

	private boolean hasFile(IResourceDelta delta) {
		boolean[] found = new boolean[1];
		try {
			delta.accept(part -> {
				found[0] |= extension.equals(part.getResource().getFileExtension()) && isWritten(part);
				return !found[0];
			});
		} catch (CoreException e) {
			ILog.of(FileWatch.class).log(e.getStatus());
		}
		return found[0];
	}

	private static boolean isWritten(IResourceDelta part) {
		return part.getKind() != IResourceDelta.CHANGED || (part.getFlags() & IResourceDelta.CONTENT) != 0;
	}
}
