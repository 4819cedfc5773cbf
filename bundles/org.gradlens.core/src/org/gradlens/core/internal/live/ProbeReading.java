// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
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
	private long received;

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
		read(RunLogReader::readAvailable);
	}

	/** Reads the rest of a log that nobody writes any more. */
	synchronized void finish() {
		read(RunLogReader::readRemaining);
		probe.finished(RunState.COMPLETED, Messages.ProbeFiles_outcome);
	}

	private interface Way {
		void read(RunLogReader log, Consumer<Message> consumer) throws IOException;
	}

	/** From the beginning each time: a probe's log is short, and a file that is not kept open can be deleted any time. */
	private void read(Way way) {
		AtomicLong position = new AtomicLong();
		try (RunLogReader log = RunLogReader.open(probe.log())) {
			way.read(log, message -> {
				if (position.getAndIncrement() == received) {
					received++;
					receive(message);
				}
			});
		} catch (NoSuchFileException e) {
			// the engine has not written anything
		} catch (IOException e) {
			ILog.of(ProbeReading.class).log(CoreStatus.PROBE_FILES.toStatus(e, probe.directory()));
		}
	}

	private void receive(Message message) {
		if (!(message instanceof Step step) || stepped.add(step.network())) {
			probe.received(message);
		}
	}
}
