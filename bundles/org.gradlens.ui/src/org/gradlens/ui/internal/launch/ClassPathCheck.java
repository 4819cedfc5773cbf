// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.gradlens.core.internal.launch.ExperimentValidator;
import org.gradlens.ui.internal.Messages;

/**
 * Checks the class path of the configuration that is being edited, which takes too long for the UI thread: a check runs
 * in the background, and who asked is told when its result is there.
 */
final class ClassPathCheck {

	private final Runnable resultArrived;
	private Map<String, Object> checked = Map.of();
	private IStatus result = Status.OK_STATUS;

	/** @param resultArrived called on a background thread; the next {@link #result} is the new one then */
	ClassPathCheck(Runnable resultArrived) {
		this.resultArrived = resultArrived;
	}

	/** Makes the next question start a new check even if the configuration has not changed. */
	synchronized void forget() {
		checked = Map.of();
	}

	/** What is known of the configuration's class path: an error, or OK, which it also is while it is unknown. */
	synchronized IStatus result(ILaunchConfiguration configuration) throws CoreException {
		Map<String, Object> attributes = configuration.getAttributes();
		if (!attributes.equals(checked)) {
			checked = attributes;
			result = Status.OK_STATUS;
			ILaunchConfiguration snapshot = configuration.isWorkingCopy() ? configuration.copy(configuration.getName())
					: configuration;
			Job.createSystem(Messages.ClassPathCheck_job, monitor -> {
				arrived(attributes, ExperimentValidator.checkClassPath(snapshot));
			}).schedule();
		}
		return result;
	}

	private void arrived(Map<String, Object> attributes, IStatus status) {
		synchronized (this) {
			if (!attributes.equals(checked) || status.isOK()) {
				return;
			}
			result = status;
		}
		resultArrived.run();
	}
}
