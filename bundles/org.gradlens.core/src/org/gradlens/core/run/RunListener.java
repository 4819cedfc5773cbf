// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

/**
 * Told of changes to runs, on the thread that noticed them and with no lock held. Calls for one run
 * come at most about ten times a second, so listeners repaint from what the run says by then.
 */
public interface RunListener {

	/** A run was added. */
	default void runAdded(Run run) {
	}

	/** A run has new readings, another state or other remarks. */
	default void runChanged(Run run) {
	}

	/** A run has other findings than before; comes at most about once a second for a run. */
	default void findingsChanged(Run run) {
	}

	/** A run was deleted; it is added again when that is undone. */
	default void runRemoved(Run run) {
	}
}
