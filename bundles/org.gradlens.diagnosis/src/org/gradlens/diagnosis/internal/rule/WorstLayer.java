// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

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
	private final Map<Integer, Judged> layers = new TreeMap<>();
	private final Course course = new Course();

	/** What is known of one layer. */
	private static final class Judged {

		private final Persistence warning;
		private final Persistence error;
		private double share;

		Judged(Facts facts) {
			warning = new Persistence(facts);
			error = new Persistence(facts);
		}
	}

	WorstLayer(Facts facts, double warning, double error) {
		this.facts = facts;
		this.warning = warning;
		this.error = error;
	}

	/** Takes in a layer's share at an iteration. */
	void add(int layer, long iteration, double share) {
		Judged judged = layers.computeIfAbsent(layer, index -> new Judged(facts));
		judged.share = share;
		judged.warning.check(iteration, share >= warning);
		judged.error.check(iteration, share >= error);
	}

	/** Says that all layers of a step were taken in. */
	void stepEnded(Step step) {
		layers.values().stream().mapToDouble(judged -> judged.share).max()
				.ifPresent(worst -> course.add(step.iteration(), step.iterations(), worst));
	}

	/**
	 * What there is to say of the layers that have too much, the worst first, and of equals the first in network order.
	 *
	 * @param key how the keys of the messages begin: for one layer, for several, and for the share
	 * @param about what the messages tell besides share and name, by the worst layer
	 */
	Optional<Draft> report(Rule rule, String key, IntFunction<String> about) {
		List<Integer> bad = layers.entrySet().stream().filter(layer -> layer.getValue().warning.lasts())
				.sorted(Comparator.comparingDouble(layer -> -layer.getValue().share)).map(Map.Entry::getKey).toList();
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
