// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.time.Instant;
import java.util.Map;

/**
 * The first message of a run.
 *
 * @param mainType binary name of the class whose {@code main} was started
 * @param startedAt wall-clock time at which the training JVM was ready to run it
 * @param processId the training JVM's process
 * @param settings what the run was started with, by name, for example the thread count and engine version
 */
public record RunStarted(String mainType, Instant startedAt, long processId, Map<String, String> settings)
		implements Message {

	public RunStarted {
		settings = Map.copyOf(settings);
	}
}
