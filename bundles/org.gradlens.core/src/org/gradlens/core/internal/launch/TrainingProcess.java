// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Map;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.RuntimeProcess;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/**
 * A training JVM. It knows whether it was the user who ended it, which its exit code does not tell on every
 * platform, and it outlives the IDE.
 */
public final class TrainingProcess extends RuntimeProcess {

	/** Set on a process to {@code "true"} when the user asked for its end. */
	static final String STOP_REQUESTED = "org.gradlens.stopRequested"; //$NON-NLS-1$

	TrainingProcess(ILaunch launch, Process process, String name, @Nullable Map<String, String> attributes) {
		super(launch, process, name, attributes);
	}

	@Override
	public void terminate() throws DebugException {
		// the debug plug-in terminates all launches when the IDE closes, but training goes on
		if (DebugPlugin.getDefault().getBundle().getState() != Bundle.STOPPING) {
			setAttribute(STOP_REQUESTED, Boolean.TRUE.toString());
			super.terminate();
		}
	}
}
