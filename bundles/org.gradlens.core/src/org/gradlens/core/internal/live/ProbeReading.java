// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.Step;

/** Lets a probe know what its log says, but of each network no step after the first. */
final class ProbeReading {

	private final Run probe;
	/** Networks whose first step was read. */
	private final Set<Integer> stepped = new HashSet<>();
	private @Nullable RunLogReader reader;

	ProbeReading(Run probe) {
		this.probe = probe;
	}

	/** The probe. */
	Run probe() {
		return probe;
	}

	/** Whether the probe knows a network's first figures. */
	synchronized boolean hasFigures() {
		return !stepped.isEmpty();
	}

	/** Reads what was written by now. */
	synchronized void read() {
		try {
			reader().readAvailable(this::received);
		} catch (NoSuchFileException e) {
			// the engine has not written anything yet
		} catch (IOException e) {
			report(e);
		}
	}

	/** Reads the rest of a log that nobody writes any more. */
	synchronized void finish() {
		try (RunLogReader log = reader()) {
			log.readRemaining(this::received);
		} catch (NoSuchFileException e) {
			// the engine ended before it wrote anything
		} catch (IOException e) {
			report(e);
		}
		probe.finished(RunState.COMPLETED, Messages.ProbeFiles_outcome);
	}

	/** Reads no further. */
	synchronized void close() {
		RunLogReader open = reader;
		try {
			if (open != null) {
				open.close();
			}
		} catch (IOException e) {
			report(e);
		}
	}

	private RunLogReader reader() throws IOException {
		RunLogReader open = reader;
		if (open == null) {
			open = RunLogReader.open(probe.log());
			reader = open;
		}
		return open;
	}

	private void received(Message message) {
		if (!(message instanceof Step step) || stepped.add(step.network())) {
			probe.received(message);
		}
	}

	private void report(IOException problem) {
		ILog.of(ProbeReading.class).log(CoreStatus.PROBE_FILES.toStatus(problem, probe.directory()));
	}
}
