// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.Evaluated;

/** The loss of held-out data rises for several evaluations while that of training is lower (SageMaker Debugger). */
final class Overfitting implements Check {

	private final Facts facts;
	private final Course course = new Course();
	/** Those of the iteration that was evaluated last, which may come minibatch by minibatch. */
	private long iteration = -1;
	private double sum;
	private long examples;
	private double last = Double.NaN;
	private int rises;
	private long since;

	Overfitting(Facts facts) {
		this.facts = facts;
	}

	@Override
	public void add(Evaluated evaluated) {
		if (evaluated.iteration() != iteration) {
			close();
			iteration = evaluated.iteration();
			sum = 0;
			examples = 0;
		}
		sum += evaluated.loss() * evaluated.examples();
		examples += evaluated.examples();
	}

	/** Compares the evaluation that is complete with the one before. */
	private void close() {
		if (examples == 0) {
			return;
		}
		double loss = sum / examples;
		rises = loss > last ? rises + 1 : 0;
		since = rises == 1 ? iteration : since;
		last = loss;
		course.add(iteration, 1, last);
	}

	@Override
	public Optional<Draft> report() {
		double training = facts.recentLoss();
		double gap = (last - training) / training;
		return rises < facts.threshold(Threshold.OVERFITTING_RISES) || !(gap > facts.threshold(Threshold.OVERFITTING_GAP))
				? Optional.empty()
				: Optional.of(new Draft(Rule.OVERFITTING, Severity.WARNING, List.of(), since,
						course.evidence(Messages.of("Overfitting_quantity")), //$NON-NLS-1$
						Messages.of("Overfitting_message", rises, Numbers.precise(last), Numbers.precise(training)))); //$NON-NLS-1$
	}
}
