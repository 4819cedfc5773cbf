// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.training;

/** What the agent can be asked for, each by a system property of the training JVM. */
public enum AgentSetting {
	/** The run log to create; without it nothing is watched. */
	LOG("log"), //$NON-NLS-1$
	/**
	 * {@code norms} (the default) for norms at every iteration and every figure as often as it costs little,
	 * {@code all} for every figure at every iteration, or {@code off} for loss and progress alone.
	 */
	CAPTURE("capture"), //$NON-NLS-1$
	/** Class folders and jars with user code, separated as a class path is; without it the class path's folders
	 * and the main class's jar. */
	USER_ROOTS("user.roots"), //$NON-NLS-1$
	/** Threads of the engine's native code. */
	THREADS("threads"), //$NON-NLS-1$
	/** Whether the program ends at the first loss that is NaN or infinite. */
	STOP_ON_NON_FINITE("stopOnNonFinite"), //$NON-NLS-1$
	/** The program ends after so many iterations of all its networks. */
	STOP_AFTER("stopAfter"), //$NON-NLS-1$
	/** Whether the JVM is a probe engine: everything is woven, and nothing watched until a probe is asked for. */
	PROBES("probes"), //$NON-NLS-1$
	/** A folder that keeps woven classes for the next start. */
	WEAVE_CACHE("weave.cache"), //$NON-NLS-1$
	/** How many records of steps the run log takes a second; {@value #DEFAULT_RECORDS_PER_SECOND} when not set. */
	RECORDS_PER_SECOND("recordsPerSecond"), //$NON-NLS-1$
	/** How many millions of bytes the run log grows by in an hour; {@value #DEFAULT_MEGABYTES_PER_HOUR} when not set. */
	MEGABYTES_PER_HOUR("megabytesPerHour"); //$NON-NLS-1$

	/** As many records as a screen shows frames. */
	public static final int DEFAULT_RECORDS_PER_SECOND = 50;
	/** A night's run is a file that can still be mailed. */
	public static final int DEFAULT_MEGABYTES_PER_HOUR = 100;

	private final String property;

	AgentSetting(String name) {
		property = "org.gradlens." + name; //$NON-NLS-1$
	}

	/** The system property's name. */
	public String property() {
		return property;
	}
}
