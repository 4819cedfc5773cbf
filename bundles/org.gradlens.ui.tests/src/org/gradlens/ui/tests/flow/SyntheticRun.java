// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;

/** A run in the workspace's run store, whose log a test writes in place of a training JVM. */
public final class SyntheticRun implements Closeable {

	private final Run run;
	private final RunLogWriter log;

	/** Begins a run of a project. */
	public SyntheticRun(String name, String project) throws CoreException, IOException {
		run = Gradlens.runs().begin(name, project);
		log = RunLogWriter.create(run.log());
	}

	/** The run as the workspace knows it. */
	public Run run() {
		return run;
	}

	/** Appends to the log, as the training JVM does. */
	public SyntheticRun say(Message... messages) throws IOException {
		for (Message message : messages) {
			log.append(message);
		}
		return this;
	}

	/** The training JVM's first words. */
	public SyntheticRun start() throws IOException {
		return say(new RunStarted("Main", Instant.now(), ProcessHandle.current().pid(), Map.of()));
	}

	/** Ends the run. */
	public void finish(RunState state, String sentence) throws IOException {
		log.close();
		Gradlens.runs().finish(run, read -> new Outcome(state, sentence));
	}

	@Override
	public void close() throws IOException {
		if (!run.state().isOver()) {
			finish(RunState.COMPLETED, "Completed.");
		}
	}
}
