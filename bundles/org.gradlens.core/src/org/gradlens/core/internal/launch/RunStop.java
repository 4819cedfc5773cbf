// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.gradlens.core.internal.run.RunFiles;
import org.gradlens.core.run.Run;

/** Ends training JVMs. */
public final class RunStop {

	private RunStop() {
	}

	/**
	 * Asks the training JVM of a run to end, through its launch or, when it has outlived the IDE that launched
	 * it, through the operating system. Not for the user interface's thread.
	 *
	 * @throws CoreException when the launch cannot be terminated
	 */
	public static void stop(Run run) throws CoreException {
		Optional<ILaunch> launch = Stream.of(DebugPlugin.getDefault().getLaunchManager().getLaunches())
				.filter(candidate -> run.id().equals(candidate.getAttribute(ExperimentAttributes.RUN))).findFirst();
		if (launch.isPresent()) {
			launch.get().terminate();
		} else {
			RunFiles.trainingProcess(run).ifPresent(ProcessHandle::destroy);
		}
	}
}
