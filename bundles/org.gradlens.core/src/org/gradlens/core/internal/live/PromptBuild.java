// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.util.Collection;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.internal.Messages;

/**
 * Compiles projects at once, where the workbench builds by itself: it waits for up to a second before it does, and finds
 * nothing left to compile.
 */
final class PromptBuild {

	private final Collection<IProject> projects;
	private final Job job = Job.createSystem(Messages.LiveProbes_job, this::build);

	PromptBuild(Collection<IProject> projects) {
		this.projects = projects;
		job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
		job.setPriority(Job.SHORT);
	}

	/** Compiles what was changed, soon. */
	void start() {
		if (ResourcesPlugin.getWorkspace().isAutoBuilding()) {
			job.schedule();
		}
	}

	private void build(IProgressMonitor monitor) throws CoreException {
		IProject[] open = projects.stream().filter(IProject::isAccessible).toArray(IProject[]::new);
		for (IProject project : ResourcesPlugin.getWorkspace().computeProjectOrder(open).projects) {
			project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, JavaCore.BUILDER_ID, null, monitor);
		}
	}

	/** Compiles nothing more. */
	void cancel() {
		job.cancel();
	}
}
