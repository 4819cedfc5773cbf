// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.RecentValues;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * Gradients that leap far above their usual size again and again, as at the cliffs of a loss (Pascanu et al. 2013, arXiv
 * 1211.5063). One leap is nothing, nor is one of gradients that have become small.
 */
final class GradientSpikes implements Check {

	/** So many values tell what is usual. */
	private static final int ENOUGH = 20;
	/** Leaps count as long as they are of the run's last half. */
	private static final double RECENT = 0.5;

	private final Facts facts;
	private final RecentValues usual = new RecentValues();
	private final Course leaps = new Course();
	/** The iterations of the last leaps, as many as must have been. */
	private final Deque<Long> last = new ArrayDeque<>();
	/** The usual size in the beginning. */
	private double first;
	private boolean leaping;
	private int count;
	private double factor;
	private int layer;

	GradientSpikes(Facts facts) {
		this.facts = facts;
	}

	@Override
	public void add(Step step) {
		OptionalDouble peak = step.maximum().get(Figure.GLOBAL_GRADIENT_NORM);
		OptionalDouble mean = step.mean().get(Figure.GLOBAL_GRADIENT_NORM);
		if (peak.isEmpty() || mean.isEmpty() || !Double.isFinite(peak.getAsDouble())) {
			return;
		}
		double median = usual.median().orElse(0);
		if (median > 0 && usual.count() >= ENOUGH && step.iteration() >= facts.warmUp()) {
			double now = peak.getAsDouble() / median;
			leaps.add(step.iteration(), step.iterations(), now);
			first = first > 0 ? first : median;
			boolean leap = now > facts.threshold(Threshold.EXPLODING_SPIKE) && peak.getAsDouble() > first;
			if (leap && !leaping) {
				remember(step, now);
			}
			leaping = leap;
		}
		usual.add(mean.getAsDouble());
	}

	private void remember(Step step, double now) {
		count++;
		last.addLast(step.iteration());
		if (last.size() > facts.threshold(Threshold.PERSISTENCE)) {
			last.removeFirst();
		}
		factor = now;
		layer = steepest(step.maximum());
	}

	/** The layer with the greatest gradient. */
	private int steepest(Readings readings) {
		return IntStream.range(0, facts.network().layers().size()).boxed()
				.max(Comparator.comparingDouble(index -> gradient(readings, index))).orElse(0);
	}

	private double gradient(Readings readings, int index) {
		List<Parameter> parameters = facts.layer(index).parameters();
		return IntStream.range(0, parameters.size())
				.mapToDouble(i -> readings.get(Figure.GRADIENT_NORM, facts.firstParameter(index) + i).orElse(0)).max().orElse(-1);
	}

	@Override
	public Optional<Draft> report() {
		if (last.size() < facts.threshold(Threshold.PERSISTENCE) || last.getFirst() < RECENT * facts.iterations()) {
			return Optional.empty();
		}
		return Optional.of(new Draft(Rule.EXPLODING_ERROR_SIGNAL, Severity.WARNING, List.of(layer), last.getFirst(),
				leaps.evidence(Messages.of("Spikes_quantity")), //$NON-NLS-1$
				Messages.of("Spikes_message", count, Numbers.text(factor), last.getLast(), facts.name(layer)))); //$NON-NLS-1$
	}
}
