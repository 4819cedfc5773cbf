// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/**
 * What a launch configuration of the type <em>Network Experiment</em> says, besides what any Java launch
 * does.
 */
public final class ExperimentAttributes {

	/** The launch configuration type. */
	public static final String TYPE = "org.gradlens.core.experiment"; //$NON-NLS-1$

	/** Integer: threads that the engine's native code computes with, or {@link #AUTOMATIC_THREADS}. */
	public static final String THREADS = "org.gradlens.core.threads"; //$NON-NLS-1$

	/** The value and default of {@link #THREADS} that leaves the number to Gradlens. */
	public static final int AUTOMATIC_THREADS = 0;

	/** String: what is recorded, {@link #CAPTURE_NORMS} (the default), {@link #CAPTURE_ALL} or {@link #CAPTURE_OFF}. */
	public static final String CAPTURE = "org.gradlens.core.capture"; //$NON-NLS-1$

	/** The value of {@link #CAPTURE} for norms of epsilons, gradients, updates and parameters. */
	public static final String CAPTURE_NORMS = "norms"; //$NON-NLS-1$

	/** The value of {@link #CAPTURE} for every figure and, once a second, distributions. */
	public static final String CAPTURE_ALL = "all"; //$NON-NLS-1$

	/** The value of {@link #CAPTURE} for loss and progress alone. */
	public static final String CAPTURE_OFF = "off"; //$NON-NLS-1$

	/** Boolean: whether training ends at the first loss that is NaN or infinite. */
	public static final String STOP_ON_NON_FINITE_LOSS = "org.gradlens.core.stopOnNonFiniteLoss"; //$NON-NLS-1$

	/** The default of {@link #STOP_ON_NON_FINITE_LOSS}. */
	public static final boolean STOP_ON_NON_FINITE_LOSS_DEFAULT = true;

	/** Integer: how many records of steps a run log takes a second, at least 1. */
	public static final String RECORDS_PER_SECOND = "org.gradlens.core.recordsPerSecond"; //$NON-NLS-1$

	/** Integer: how many millions of bytes a run log grows by in an hour, at least 1. */
	public static final String MEGABYTES_PER_HOUR = "org.gradlens.core.megabytesPerHour"; //$NON-NLS-1$

	/** String, a number: before the {@code id()} of a threshold, its value where the preferences' is not to hold. */
	public static final String THRESHOLD = "org.gradlens.core.threshold."; //$NON-NLS-1$

	/** Boolean: whether the source is probed after each edit; off by default, since that runs the program's beginning. */
	public static final String LIVE = "org.gradlens.core.live"; //$NON-NLS-1$

	/** String: the static method of the main type that is called to probe it; {@code main} by default. */
	public static final String LIVE_METHOD = "org.gradlens.core.liveMethod"; //$NON-NLS-1$

	/** On an {@code ILaunch}, not on a configuration: the {@code id()} of the run that it began. */
	public static final String RUN = "org.gradlens.run"; //$NON-NLS-1$

	private static final String PROCESS_FACTORY = "org.gradlens.core.trainingProcess"; //$NON-NLS-1$

	private ExperimentAttributes() {
	}

	/** Gives a new configuration what its launch needs and no tab shows. */
	public static void initialise(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(DebugPlugin.ATTR_PROCESS_FACTORY_ID, PROCESS_FACTORY);
	}
}
