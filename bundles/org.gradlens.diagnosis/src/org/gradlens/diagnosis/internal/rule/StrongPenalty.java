// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Course;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.diagnosis.internal.Penalty;
import org.gradlens.diagnosis.internal.Persistence;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * A penalty on weights (Krogh and Hertz 1991) that outweighs the data: all weights that it is put on have been drawn
 * towards 0, far below what they were initialised to.
 */
final class StrongPenalty implements Check {

	private final Facts facts;
	private final Persistence persistence;
	private final Course course = new Course();
	/** For each layer with a penalty, the position of its weights among all parameters. */
	private final Map<Integer, Integer> positions = new TreeMap<>();
	/** For each of them the weights' size over their initial one. */
	private final Map<Integer, Double> shares = new TreeMap<>();

	StrongPenalty(Facts facts) {
		this.facts = facts;
		persistence = new Persistence(facts);
		facts.network().layers().stream().filter(layer -> !Penalty.of(layer).isEmpty()).map(Layer::index)
				.forEach(layer -> Arrays.stream(facts.weights(layer)).limit(1).forEach(position -> positions.put(layer, position)));
	}

	@Override
	public void add(Step step) {
		if (positions.isEmpty()) {
			return;
		}
		positions.forEach((layer, position) -> share(step.mean(), position).ifPresent(share -> shares.put(layer, share)));
		// the mean of factors, since layers multiply
		double mean = Math.exp(shares.values().stream().mapToDouble(Math::log).average().orElse(0));
		course.add(step.iteration(), step.iterations(), mean);
		persistence.check(step.iteration(), mean < facts.threshold(Threshold.SHRUNK_WEIGHTS));
	}

	private OptionalDouble share(Readings now, int position) {
		double before = facts.initial().get(Figure.PARAMETER_NORM, position).orElse(0);
		OptionalDouble norm = now.get(Figure.PARAMETER_NORM, position);
		return norm.isPresent() && before > 0 ? OptionalDouble.of(Math.max(norm.getAsDouble(), Double.MIN_NORMAL) / before)
				: OptionalDouble.empty();
	}

	@Override
	public Optional<Draft> report() {
		if (!persistence.lasts()) {
			return Optional.empty();
		}
		List<Integer> layers = shares.keySet().stream().sorted(Comparator.comparing(shares::get)).toList();
		int smallest = layers.get(0);
		return Optional.of(new Draft(Rule.STRONG_REGULARISATION, Severity.WARNING, layers, persistence.began(),
				course.evidence(Messages.of("Penalty_quantity")), //$NON-NLS-1$
				Messages.of("Penalty_message", text(facts.layer(smallest)), facts.name(smallest), //$NON-NLS-1$
						Numbers.percent(shares.get(smallest)))));
	}

	private static String text(Layer layer) {
		return Penalty.of(layer).stream().map(penalty -> penalty.text(layer)).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}
}
