// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.List;

import org.eclipse.core.runtime.CoreException;

/** Runs that were deleted, and can be taken back until the IDE is closed or the deletion is made final. */
public final class Deletion {

	private final RunStore store;
	private final List<Run> runs;

	Deletion(RunStore store, List<Run> runs) {
		this.store = store;
		this.runs = List.copyOf(runs);
	}

	/** The runs that were deleted. */
	public List<Run> runs() {
		return runs;
	}

	/**
	 * Takes the deletion back.
	 *
	 * @throws CoreException when a run's directory cannot be moved back
	 */
	public void undo() throws CoreException {
		store.takeBack(runs);
	}

	/** Frees the space that the runs take; there is no way back afterwards. */
	public void makeFinal() {
		store.forget(runs);
	}
}
