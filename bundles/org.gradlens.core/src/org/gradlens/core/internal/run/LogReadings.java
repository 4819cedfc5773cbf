// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/** Reads the logs of runs that are over, each once, when somebody looks. May be used from any thread. */
public final class LogReadings {

	private final Map<Run, FutureTask<Void>> readings = new ConcurrentHashMap<>();

	/** Says that a run knows what its log holds. */
	public void done(Run run) {
		readings.put(run, finished());
	}

	/** Says that a run is no longer there. */
	public void forget(Run run) {
		readings.remove(run);
	}

	/**
	 * Lets a run know what its log holds, if it does not yet; returns when it does. Failure to read is logged.
	 *
	 * @return whether this call has read it
	 */
	public boolean read(Run run) {
		FutureTask<Void> reading = new FutureTask<>(() -> readLog(run), null);
		FutureTask<Void> first = readings.putIfAbsent(run, reading);
		if (first == null) {
			reading.run();
			return true;
		}
		try {
			first.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
		return false;
	}

	private static void readLog(Run run) {
		try {
			LogReading.read(run);
		} catch (NoSuchFileException e) {
			// its training JVM ended before it wrote anything, which the outcome tells
		} catch (IOException e) {
			ILog.of(LogReadings.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, run.log()));
		}
	}

	private static FutureTask<Void> finished() {
		FutureTask<Void> task = new FutureTask<>(() -> {
		}, null);
		task.run();
		return task;
	}
}
