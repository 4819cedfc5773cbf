// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Step;

/**
 * A share that each layer has, such as that of dead units: which layers had too much of it for long enough,
 * and the course of the worst.
 */
final class WorstLayer {

	private final Facts facts;
	private final double warning;
	private final double error;
	private final List<Judged> layers;
	private final Course course = new Course();

	/** What is known of one layer. */
	private static final class Judged {

		private final Persistence warning;
		private final Persistence error;
		/** Below 0 as long as nothing was told of it. */
		private double share = -1;

		Judged(Facts facts) {
			warning = new Persistence(facts);
			error = new Persistence(facts);
		}
	}

	WorstLayer(Facts facts, double warning, double error) {
		this.facts = facts;
		this.warning = warning;
		this.error = error;
		layers = Stream.generate(() -> new Judged(facts)).limit(facts.network().layers().size()).toList();
	}

	/** Takes in a layer's share at an iteration. */
	void add(int layer, long iteration, double share) {
		Judged judged = layers.get(layer);
		judged.share = share;
		judged.warning.check(iteration, share >= warning);
		judged.error.check(iteration, share >= error);
	}

	/** Says that all layers of a step were taken in. */
	void stepEnded(Step step) {
		double worst = -1;
		for (Judged judged : layers) {
			worst = Math.max(worst, judged.share);
		}
		if (worst >= 0) {
			course.add(step.iteration(), step.iterations(), worst);
		}
	}

	/**
	 * What there is to say of the layers that have too much, the worst first, and of equals the first in network order.
	 *
	 * @param key how the keys of the messages begin: for one layer, for several, and for the share
	 * @param about what the messages tell besides share and name, by the worst layer
	 */
	Optional<Draft> report(Rule rule, String key, IntFunction<String> about) {
		List<Integer> bad = IntStream.range(0, layers.size()).filter(layer -> layers.get(layer).warning.lasts()).boxed()
				.sorted(Comparator.comparingDouble(layer -> -layers.get(layer).share)).toList();
		if (bad.isEmpty()) {
			return Optional.empty();
		}
		int worst = bad.get(0);
		String message = Messages.of(key + (bad.size() == 1 ? "_message" : "_messages"), //$NON-NLS-1$ //$NON-NLS-2$
				Numbers.percent(layers.get(worst).share), facts.name(worst), about.apply(worst), bad.size() - 1);
		boolean grave = bad.stream().anyMatch(layer -> layers.get(layer).error.lasts());
		long began = bad.stream().mapToLong(layer -> layers.get(layer).warning.began()).min().orElse(0);
		return Optional.of(new Draft(rule, grave ? Severity.ERROR : Severity.WARNING, bad, began,
				course.evidence(Messages.of(key + "_quantity")), message)); //$NON-NLS-1$
	}
}
