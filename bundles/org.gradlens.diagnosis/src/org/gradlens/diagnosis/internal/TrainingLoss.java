// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Optional;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/** The course of a network's loss, as the engine tells it and without the penalties in it. */
final class TrainingLoss {

	/** Where estimated penalties are more of the loss than that, nothing is said of the rest. */
	private static final double HIDDEN_SHARE = 0.5;

	private final LossScale scale;
	private final PenaltyLoss penalties;
	private final Course whole = new Course();
	private final Course data;
	private boolean dataHidden;

	TrainingLoss(LossScale scale, PenaltyLoss penalties) {
		this.scale = scale;
		this.penalties = penalties;
		data = penalties.isNone() ? whole : new Course();
	}

	void add(Step step) {
		step.mean().get(Figure.LOSS).ifPresent(value -> add(step, value));
	}

	private void add(Step step, double value) {
		whole.add(step.iteration(), step.iterations(), value);
		if (!penalties.isNone()) {
			double estimated = penalties.estimated(step.mean());
			dataHidden = estimated > HIDDEN_SHARE * value;
			data.add(step.iteration(), step.iterations(), value - penalties.known(step.mean()) - estimated);
		}
	}

	/** As the engine tells it, as far as it is finite. */
	Course course() {
		return whole;
	}

	/** What the data make of it over the last iterations, over that of the best guess; NaN when unknown. */
	double relative(long recent, Optional<DataSummary> targets) {
		double now = data.recent(recent);
		// weights that change much in a step make another penalty than the one that is in the loss
		return dataHidden || !scale.allows(now) ? Double.NaN : now / scale.trivial(targets, data);
	}

	/** What the data make of it over the last iterations, over what they did in the first ones. */
	double fall(long recent, long first) {
		return data.recent(recent) / data.first(first);
	}

	/** Whether it is finite, and none that cannot be. */
	boolean isPossible(long recent) {
		return whole.isFinite() && scale.allows(whole.recent(recent));
	}
}
