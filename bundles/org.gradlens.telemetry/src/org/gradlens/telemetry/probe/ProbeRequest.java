// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.probe;

import java.util.List;

/**
 * What a probe engine is asked to run.
 *
 * @param number tells this probe from others; at least 1
 * @param log the run log to create
 * @param userRoots class folders and jars with the program's own code, in the order of the class path; they are loaded
 *        anew, whereas all that the engine was started with stays
 * @param program what is called in them
 * @param iterations after how many iterations of all its networks the program is stopped; at least 1
 * @param budgetMillis how long it may take for them, in milliseconds
 */
public record ProbeRequest(int number, String log, List<String> userRoots, Program program, int iterations,
		int budgetMillis) {

	public ProbeRequest {
		userRoots = List.copyOf(userRoots);
	}

	/**
	 * Where a program begins.
	 *
	 * @param mainType binary name of the class
	 * @param method name of a static method that takes an array of strings or nothing
	 * @param arguments what it is called with
	 */
	public record Program(String mainType, String method, List<String> arguments) {

		/** The method that a Java program begins in. */
		public static final String MAIN = "main"; //$NON-NLS-1$

		/** A small network that every engine carries: makes it warm without running anything of the user's. */
		public static final Program WARM_UP = new Program("org.gradlens.agent.internal.probe.WarmUp", MAIN, List.of()); //$NON-NLS-1$

		public Program {
			arguments = List.copyOf(arguments);
		}
	}
}
