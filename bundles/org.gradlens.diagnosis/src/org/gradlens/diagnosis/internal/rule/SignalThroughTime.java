// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.TimeProfile;

/**
 * The error signal of a recurrent layer shrinks or grows on its way back through time (Pascanu et al. 2013, arXiv
 * 1211.5063): that of the first time step over that of the last one.
 */
final class SignalThroughTime implements Check {

	private final Facts facts;
	private final boolean vanishing;
	private final double warning;
	private final double error;
	private final Map<Integer, Watched> layers = new TreeMap<>();

	/** What is known of one layer. */
	private static final class Watched {

		private final Persistence warning;
		private final Persistence error;
		private final Course course = new Course();
		private double share;
		private int steps;

		Watched(Facts facts) {
			warning = new Persistence(facts);
			error = new Persistence(facts);
		}
	}

	/**
	 * @param vanishing whether signals that shrink are looked for; else those that grow
	 */
	SignalThroughTime(Facts facts, boolean vanishing) {
		this.facts = facts;
		this.vanishing = vanishing;
		warning = facts.threshold(vanishing ? Threshold.VANISHING_WARNING : Threshold.EXPLODING_WARNING);
		error = facts.threshold(vanishing ? Threshold.VANISHING_ERROR : Threshold.EXPLODING_ERROR);
	}

	@Override
	public void add(TimeProfile profile) {
		double[] norms = profile.epsilonNorms();
		double greatest = Arrays.stream(norms).max().orElse(0);
		// where each time step has a loss of its own, what is small at the end says nothing of what came back
		double last = norms.length == 0 ? 0 : vanishing ? greatest : norms[norms.length - 1];
		if (norms.length < 2 || !(last > 0) || !Double.isFinite(greatest)) {
			return;
		}
		Watched watched = layers.computeIfAbsent(profile.layer(), layer -> new Watched(facts));
		watched.share = norms[0] / last;
		watched.steps = norms.length - 1;
		watched.course.add(profile.iteration(), 1, watched.share);
		watched.warning.check(profile.iteration(), isBeyond(watched.share, warning));
		watched.error.check(profile.iteration(), isBeyond(watched.share, error));
	}

	private boolean isBeyond(double share, double threshold) {
		return vanishing ? share < threshold : share > threshold;
	}

	@Override
	public Optional<Draft> report() {
		return layers.entrySet().stream().filter(layer -> layer.getValue().warning.lasts()).findFirst()
				.map(layer -> draft(layer.getKey(), layer.getValue()));
	}

	private Draft draft(int layer, Watched watched) {
		double factor = Math.pow(watched.share, 1.0 / watched.steps);
		return new Draft(vanishing ? Rule.VANISHING_ERROR_SIGNAL : Rule.EXPLODING_ERROR_SIGNAL,
				watched.error.lasts() ? Severity.ERROR : Severity.WARNING, List.of(layer), watched.warning.began(),
				watched.course.evidence(Messages.of("Time_quantity")), //$NON-NLS-1$
				Messages.of(vanishing ? "Time_vanishing" : "Time_exploding", facts.name(layer), Numbers.text(watched.share), //$NON-NLS-1$ //$NON-NLS-2$
						watched.steps, Numbers.text(factor)));
	}
}
