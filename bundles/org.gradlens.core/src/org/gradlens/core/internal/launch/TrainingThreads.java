// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.training.TrainingJvm;

/**
 * How many threads a training JVM computes with. The number holds for OpenMP and BLAS alike; OpenMP must
 * find it in the environment before the JVM starts.
 */
public final class TrainingThreads {

	/** The environment variable that OpenMP reads. */
	public static final String VARIABLE = TrainingJvm.THREADS_VARIABLE;

	private TrainingThreads() {
	}

	/** The number that <em>automatic</em> stands for. */
	public static int automatic() {
		return TrainingJvm.automaticThreads();
	}

	/**
	 * The number that a launch will use; a variable that the user sets on the Environment tab wins.
	 *
	 * @throws CoreException when the configuration cannot be read
	 */
	public static int effective(ILaunchConfiguration configuration) throws CoreException {
		String variable = userVariable(configuration);
		if (variable != null && variable.matches("[1-9][0-9]{0,3}")) { //$NON-NLS-1$
			return Integer.parseInt(variable);
		}
		int threads = configuration.getAttribute(ExperimentAttributes.THREADS, ExperimentAttributes.AUTOMATIC_THREADS);
		return threads == ExperimentAttributes.AUTOMATIC_THREADS ? automatic() : threads;
	}

	/** What the user set on the Environment tab, or null. */
	static @Nullable String userVariable(ILaunchConfiguration configuration) throws CoreException {
		Map<String, String> variables = configuration.getAttribute(ILaunchManager.ATTR_ENVIRONMENT_VARIABLES, Map.of());
		return variables.entrySet().stream().filter(variable -> TrainingEnvironment.isSame(VARIABLE, variable.getKey())).map(Map.Entry::getValue)
				.findFirst().orElse(null);
	}
}
