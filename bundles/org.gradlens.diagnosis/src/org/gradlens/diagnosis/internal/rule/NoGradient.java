// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.ErrorSignal;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/**
 * The loss sends nothing back, or the output is the same for all examples of a minibatch (SageMaker
 * Debugger's {@code AllZero} and {@code UnchangedTensor}).
 */
final class NoGradient implements Check {

	private final Facts facts;
	private final ErrorSignal signal;
	private final Persistence silent;
	private final Persistence constant;
	private final Course gradients = new Course();
	private final Course spreads = new Course();

	NoGradient(Facts facts) {
		this.facts = facts;
		signal = new ErrorSignal(facts);
		silent = new Persistence(facts);
		constant = new Persistence(facts);
	}

	@Override
	public void add(Step step) {
		int output = facts.path().output();
		OptionalDouble epsilon = signal.rms(step, output);
		OptionalDouble loss = step.mean().get(Figure.LOSS);
		if (epsilon.isPresent() && loss.isPresent() && Double.isFinite(epsilon.getAsDouble())) {
			gradients.add(step.iteration(), step.iterations(), epsilon.getAsDouble());
			// a large loss is one of squares, or of penalties, and the error signal does not grow as it does
			silent.check(step.iteration(),
					epsilon.getAsDouble() <= facts.threshold(Threshold.NO_GRADIENT) * Math.min(Math.abs(loss.getAsDouble()), 1));
		}
		OptionalDouble spread = step.mean().get(Figure.ACTIVATION_SPREAD, output);
		OptionalDouble rms = step.mean().get(Figure.ACTIVATION_RMS, output);
		// a single example has no spread
		if (step.minibatch() > 1 && spread.isPresent() && rms.isPresent() && Double.isFinite(rms.getAsDouble())) {
			spreads.add(step.iteration(), step.iterations(), spread.getAsDouble());
			constant.check(step.iteration(),
					spread.getAsDouble() <= facts.threshold(Threshold.CONSTANT_OUTPUT) * rms.getAsDouble());
		}
	}

	@Override
	public Optional<Draft> report() {
		int output = facts.path().output();
		if (silent.lasts()) {
			return Optional.of(draft(silent, gradients.evidence(Messages.of("NoGradient_quantity")), //$NON-NLS-1$
					Messages.of("NoGradient_silent", facts.name(output), Numbers.text(gradients.recent(1))))); //$NON-NLS-1$
		}
		return constant.lasts() ? Optional.of(draft(constant, spreads.evidence(Messages.of("NoGradient_spread")), //$NON-NLS-1$
				Messages.of("NoGradient_constant", facts.name(output), Numbers.text(spreads.recent(1))))) : Optional.empty(); //$NON-NLS-1$
	}

	private Draft draft(Persistence since, Evidence evidence, String message) {
		return new Draft(Rule.NO_GRADIENT, Severity.ERROR, List.of(facts.path().output()), since.began(), evidence, message);
	}
}
