// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.Eventually;

/** An experiment under way: its launch, its one process and its run. */
final class LaunchedExperiment {

	private final ILaunch launch;
	private final Run run;

	LaunchedExperiment(ILaunch launch) {
		this.launch = launch;
		assertEquals(1, launch.getProcesses().length);
		String id = launch.getAttribute(ExperimentAttributes.RUN);
		run = Gradlens.runs().runs().stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
	}

	ILaunch launch() {
		return launch;
	}

	IProcess process() {
		return launch.getProcesses()[0];
	}

	ProcessHandle handle() {
		return ProcessHandle.of(Long.parseLong(process().getAttribute(IProcess.ATTR_PROCESS_ID))).orElseThrow();
	}

	/** The run, which may still be going on. */
	Run run() {
		return run;
	}

	/** The one network of the run. */
	NetworkHistory network() {
		assertEquals(1, run.networks().size(), this::toString);
		return run.networks().get(0);
	}

	LaunchedExperiment awaitStep() {
		Eventually.await(() -> run.state().isOver()
				|| !run.networks().isEmpty() && run.networks().get(0).latest().isPresent(), this::toString);
		assertFalse(run.state().isOver(), this::toString);
		return this;
	}

	LaunchedExperiment awaitEnd() {
		Eventually.await(() -> run.state().isOver(), this::toString);
		return this;
	}

	String output() {
		return process().getStreamsProxy().getOutputStreamMonitor().getContents();
	}

	String errorOutput() {
		return process().getStreamsProxy().getErrorStreamMonitor().getContents();
	}

	@Override
	public String toString() {
		return run.state() + " " + run.outcome() + "\n" + output() + "\n" + errorOutput();
	}
}
