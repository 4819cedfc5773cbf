// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.util.Collection;

import org.eclipse.core.resources.IProject;
import org.eclipse.jdt.core.ElementChangedEvent;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IElementChangedListener;
import org.gradlens.core.internal.CorePreferences;

/** Tells, where the user wants it, when source of some projects was edited and the user paused. */
final class EditWatch implements IElementChangedListener {

	private final Collection<IProject> projects;
	private final Runnable paused;

	EditWatch(Collection<IProject> projects, Runnable paused) {
		this.projects = projects;
		this.paused = paused;
	}

	/** Editors reconcile a moment after the last key. */
	@Override
	public void elementChanged(ElementChangedEvent event) {
		if (CorePreferences.probeOnPause() && event.getDelta().getElement() instanceof ICompilationUnit unit
				&& projects.contains(unit.getJavaProject().getProject())) {
			paused.run();
		}
	}
}
