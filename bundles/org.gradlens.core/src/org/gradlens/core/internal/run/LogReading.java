// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.gradlens.core.run.Run;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.RunLog;
import org.gradlens.telemetry.Step;

/**
 * Tells a run what its log holds, in a time that does not grow with the log's length: the steps between the
 * first and the last come thinned.
 */
final class LogReading {

	private static final int STEPS = 512;

	private LogReading() {
	}

	/** Reads the log of a run that is over. */
	static void read(Run run) throws IOException {
		try (RunLog log = RunLog.open(run.log())) {
			List<Message> overview = log.overview();
			Set<Integer> networks = new TreeSet<>();
			for (Message message : overview) {
				run.received(message);
				if (message instanceof NetworkDeclared declared) {
					networks.add(declared.network());
				}
			}
			for (int network : networks) {
				steps(log, network).forEach(run::received);
			}
		}
	}

	private static List<Step> steps(RunLog log, int network) throws IOException {
		List<Step> thinned = log.steps(network, STEPS);
		if (thinned.isEmpty()) {
			return thinned;
		}
		List<Step> steps = new ArrayList<>(thinned);
		List<Step> first = log.steps(network, 0, 0, 1);
		if (!first.isEmpty() && withoutPart(steps, 0, first.get(0))) {
			steps.add(0, first.get(0));
		}
		int last = steps.size() - 1;
		long lastIteration = steps.get(last).iteration();
		Step newest = log.steps(network, lastIteration, lastIteration, 1).get(0);
		if (withoutPart(steps, last, newest)) {
			steps.add(newest);
		}
		return steps;
	}

	/** Takes the iterations of a step out of the one that sums it up; false when they are the same step. */
	private static boolean withoutPart(List<Step> steps, int index, Step part) {
		Step whole = steps.get(index);
		int rest = whole.iterations() - part.iterations();
		if (rest > 0) {
			steps.set(index, new Step(whole.network(), whole.iteration(), rest, whole.epoch(), whole.elapsedNanos(),
					whole.minibatch(), whole.mean(), whole.minimum(), whole.maximum()));
		}
		return rest > 0;
	}
}
