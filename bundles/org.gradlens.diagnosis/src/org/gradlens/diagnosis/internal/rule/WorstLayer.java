// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Facts;
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

	/** The layers that have too much, the worst first, and of equals the first in network order. */
	List<Integer> bad() {
		return layers.entrySet().stream().filter(layer -> layer.getValue().warning.lasts())
				.sorted(Comparator.comparingDouble(layer -> -layer.getValue().share)).map(Map.Entry::getKey).toList();
	}

	/** A layer's share of late. */
	double share(int layer) {
		Judged judged = layers.get(layer);
		return judged == null ? 0 : judged.share;
	}

	/** How bad the worst of these layers is. */
	Severity severity(List<Integer> bad) {
		return layers.entrySet().stream().anyMatch(layer -> bad.contains(layer.getKey()) && layer.getValue().error.lasts())
				? Severity.ERROR : Severity.WARNING;
	}

	/** The iteration at which the first of these layers began to have too much. */
	long began(List<Integer> bad) {
		return layers.entrySet().stream().filter(layer -> bad.contains(layer.getKey()))
				.mapToLong(layer -> layer.getValue().warning.began()).min().orElse(0);
	}

	/** The course of the worst layer's share. */
	Evidence evidence(String quantity) {
		return course.evidence(quantity);
	}
}
