// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import org.eclipse.core.runtime.CoreException;

/** Tells the training JVM of a run what to do while it trains. May be used from any thread. */
public interface RunControl {

	/** Whether the training JVM listens: not before it has started, nor when it has ended. */
	boolean isConnected();

	/**
	 * Lets the program end in order when the iteration under way is over.
	 *
	 * @throws CoreException when the training JVM does not listen
	 */
	void stopAfterStep() throws CoreException;

	/**
	 * Has every figure and distribution of the next iterations of each network recorded, one by one.
	 *
	 * @param steps how many iterations, from 1 to 1000
	 * @throws CoreException when the training JVM does not listen
	 */
	void captureEverything(int steps) throws CoreException;
}
