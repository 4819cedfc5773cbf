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
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/** Clipping that acts in most iterations, so that its threshold is the learning rate. */
final class PermanentClipping implements Check {

	private final Facts facts;
	private final Persistence persistence;
	private final Course course = new Course();

	PermanentClipping(Facts facts) {
		this.facts = facts;
		persistence = new Persistence(facts);
	}

	@Override
	public void add(Step step) {
		step.mean().get(Figure.CLIPPED).ifPresent(share -> {
			course.add(step.iteration(), step.iterations(), share);
			persistence.check(step.iteration(), course.recent(facts.warmUp()) > facts.threshold(Threshold.CLIPPED_SHARE));
		});
	}

	@Override
	public Optional<Draft> report() {
		return persistence.lasts()
				? Optional.of(new Draft(Rule.PERMANENT_CLIPPING, Severity.WARNING, List.of(), persistence.began(),
						course.evidence(Messages.of("Clipping_quantity")), //$NON-NLS-1$
						Messages.of("Clipping_message", Numbers.percent(course.recent(facts.loss().iterations()))))) //$NON-NLS-1$
				: Optional.empty();
	}
}
