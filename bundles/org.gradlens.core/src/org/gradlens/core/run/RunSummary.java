// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/**
 * A run in a few figures, which are known without reading its log.
 *
 * @param length the time from its start to its last step; zero when it made none
 * @param iterations how many iterations all its networks made together
 * @param firstLoss the loss of the first step of the network that was trained last
 * @param lastLoss the loss of that network's last step
 */
public record RunSummary(Duration length, long iterations, OptionalDouble firstLoss, OptionalDouble lastLoss) {

	/** The summary of a run that has trained nothing. */
	public static final RunSummary NONE = new RunSummary(Duration.ZERO, 0, OptionalDouble.empty(),
			OptionalDouble.empty());

	/** The summary of what was read of some networks. */
	static RunSummary of(List<NetworkHistory> networks) {
		Optional<NetworkHistory> last = networks.stream().filter(network -> network.latest().isPresent())
				.max(Comparator.comparing(RunSummary::elapsedNanos));
		long iterations = networks.stream().flatMap(network -> network.progress().stream())
				.mapToLong(Progress::iteration).sum();
		return last.map(network -> new RunSummary(Duration.ofNanos(elapsedNanos(network)), iterations,
				loss(network.first()), loss(network.latest()))).orElse(NONE);
	}

	private static long elapsedNanos(NetworkHistory network) {
		return network.latest().map(Step::elapsedNanos).orElse(0L);
	}

	private static OptionalDouble loss(Optional<Step> step) {
		return step.map(read -> read.mean().get(Figure.LOSS)).orElse(OptionalDouble.empty());
	}
}
