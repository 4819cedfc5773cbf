// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Step;

/**
 * How far training has come, in one line: epoch, iteration, loss, iterations a second, time left. It is
 * about the network that made the last step.
 */
final class ProgressText {

	private static final long RATE_NANOS = Duration.ofSeconds(5).toNanos();

	private final Map<Integer, Plan> plans = new HashMap<>();
	private final Map<Integer, Long> done = new HashMap<>();
	private final Deque<Step> recent = new ArrayDeque<>();

	/** Takes in what the run says. */
	void add(Message message) {
		if (message instanceof Step step) {
			add(step);
		} else if (message instanceof FitStarted fit) {
			plans.put(fit.network(), new Plan(fit.firstEpoch() + fit.epochs(), fit.iterationsPerEpoch(),
					done.getOrDefault(fit.network(), 0L)));
		} else if (message instanceof EpochEnded epoch) {
			plans.computeIfPresent(epoch.network(),
					(network, plan) -> new Plan(plan.epochs, epoch.iterations(), done.getOrDefault(network, 0L)));
		}
	}

	private void add(Step step) {
		if (!recent.isEmpty() && recent.getLast().network() != step.network()) {
			recent.clear();
		}
		recent.add(step);
		done.put(step.network(), step.iteration() + 1);
		while (recent.size() > 2 && step.elapsedNanos() - recent.getFirst().elapsedNanos() > RATE_NANOS) {
			recent.removeFirst();
		}
	}

	/** The line, or empty text before the first step. */
	@Override
	public String toString() {
		Step step = recent.peekLast();
		if (step == null) {
			return "";
		}
		Plan plan = plans.get(step.network());
		StringBuilder line = new StringBuilder("epoch ").append(step.epoch() + 1);
		if (plan != null) {
			line.append('/').append(plan.epochs);
		}
		line.append("  iteration ").append(step.iteration() + 1);
		OptionalDouble loss = step.mean().get(Figure.LOSS);
		if (loss.isPresent()) {
			line.append(String.format(Locale.ROOT, "  loss %.4g", loss.getAsDouble()));
		}
		double rate = rate(step);
		if (rate > 0) {
			line.append(String.format(Locale.ROOT, "  %.1f it/s", rate));
			appendTimeLeft(line, step, plan, rate);
		}
		return line.toString();
	}

	/** Iterations a second lately, or 0 when it cannot be told yet. */
	private double rate(Step last) {
		Step first = recent.getFirst();
		long nanos = last.elapsedNanos() - first.elapsedNanos();
		return nanos <= 0 ? 0 : (last.iteration() - first.iteration()) * 1e9 / nanos;
	}

	private void appendTimeLeft(StringBuilder line, Step step, @Nullable Plan plan, double rate) {
		if (plan == null || plan.epochLength <= 0) {
			return;
		}
		long iterationsLeft = (plan.epochs - step.epoch()) * plan.epochLength - (step.iteration() + 1 - plan.epochStart);
		long seconds = Math.round(iterationsLeft / rate);
		if (seconds >= 0) {
			line.append(String.format(Locale.ROOT, "  %d:%02d:%02d left", seconds / 3600, seconds / 60 % 60, seconds % 60));
		}
	}

	/**
	 * What is known of the work ahead of a network.
	 *
	 * @param epochs the epochs that it will have seen in the end
	 * @param epochLength iterations in an epoch, or -1 when they are not known yet
	 * @param epochStart the first iteration of the epoch under way
	 */
	private record Plan(int epochs, long epochLength, long epochStart) {
	}
}
