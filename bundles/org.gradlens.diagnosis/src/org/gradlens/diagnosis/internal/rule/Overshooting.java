// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.LargestUpdate;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * Steps that lead across the valley and up its other side, higher than the loss ever was: Cockpit's alpha (Schneider et
 * al. 2021, arXiv 2102.06604) of the parabola through the loss before and after, and the slope before. It is -1 for no
 * step, 0 for one into the minimum, and above 1 for one that ends higher than it began. As slope counts the gradient's
 * norm, which is the steepest there is, so that what is above 1 is told too small rather than too large.
 */
final class Overshooting implements Check {

	/** By how much the loss must have grown beyond all that it was before, lest noise be taken for it. */
	private static final double GROWTH = 2;

	private final Facts facts;
	private @Nullable Start before;
	/** The greatest loss before the steps that rise. */
	private double highest = Double.NEGATIVE_INFINITY;
	private double from;
	private double to;
	private double alpha;
	private long began;
	private int rises;
	private boolean overflowed;
	private boolean told;

	/**
	 * Where a step began.
	 *
	 * @param loss the loss there
	 * @param descent by how much the loss would fall along a straight line
	 * @param iterations how many iterations it stands for
	 */
	private record Start(long iteration, double loss, double descent, int iterations) {
	}

	Overshooting(Facts facts) {
		this.facts = facts;
	}

	@Override
	public void add(Step step) {
		OptionalDouble loss = step.mean().get(Figure.LOSS);
		OptionalDouble gradient = step.mean().get(Figure.GLOBAL_GRADIENT_NORM);
		if (loss.isEmpty() || gradient.isEmpty() || overflowed) {
			return;
		}
		if (!Double.isFinite(loss.getAsDouble()) || !Double.isFinite(gradient.getAsDouble())) {
			overflowed = true;
			told = told || rises > 0 && isBeyond(to);
			return;
		}
		Start start = before;
		if (start != null) {
			compare(start, loss.getAsDouble(), step.iterations());
		}
		before = new Start(step.iteration(), loss.getAsDouble(), gradient.getAsDouble() * update(step.mean()),
				step.iterations());
	}

	private void compare(Start start, double loss, int iterations) {
		double descent = start.descent * (start.iterations + iterations) / 2;
		double now = 1 + 2 * (loss - start.loss) / descent;
		if (!(now > facts.threshold(Threshold.OVERSHOOT))) {
			rises = 0;
			highest = Math.max(highest, start.loss);
			// what came down again was no divergence
			told = told && isBeyond(loss);
			return;
		}
		if (rises == 0 && !told) {
			from = start.loss;
			began = start.iteration;
			highest = Math.max(highest, start.loss);
		}
		rises++;
		to = loss;
		alpha = now;
		told = told || rises >= facts.threshold(Threshold.PERSISTENCE) && isBeyond(loss);
	}

	private boolean isBeyond(double loss) {
		return loss > GROWTH * Math.abs(highest);
	}

	private double update(Readings readings) {
		return Math.sqrt(IntStream.range(0, readings.size(Figure.UPDATE_NORM))
				.mapToDouble(i -> readings.get(Figure.UPDATE_NORM, i).orElse(0)).map(norm -> norm * norm).sum());
	}

	@Override
	public Optional<Draft> report() {
		if (!told) {
			return Optional.empty();
		}
		int layer = facts.largestUpdate().map(LargestUpdate::layer).orElse(facts.path().output());
		return Optional.of(new Draft(Rule.LEARNING_RATE_TOO_HIGH, overflowed ? Severity.ERROR : Severity.WARNING,
				List.of(layer), began, facts.loss().evidence(Messages.of("Quantity_loss")), //$NON-NLS-1$
				Messages.of("Overshooting_message", began, Numbers.text(from), Numbers.text(to), Numbers.text(alpha)))); //$NON-NLS-1$
	}
}
