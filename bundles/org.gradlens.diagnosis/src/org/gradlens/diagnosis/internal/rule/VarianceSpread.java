// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.Numbers;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Step;

/**
 * What hidden layers of one kind and activation put out at the first step differs in variance from layer to layer: their
 * initial weights let the signal shrink or grow on its way forward.
 */
final class VarianceSpread implements Check {

	private static final Set<String> KINDS = Set.of("DenseLayer", "ConvolutionLayer", "Convolution1DLayer"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final double VARIANCE_PER_SUM = 5;

	private final Facts facts;
	private Map<Integer, Double> variances = Map.of();

	VarianceSpread(Facts facts) {
		this.facts = facts;
	}

	@Override
	public void add(Step step) {
		if (step.iteration() == 0 && step.mean().size(Figure.ACTIVATION_DEVIATION) > 0) {
			variances = new TreeMap<>();
			compared().forEach(layer -> {
				OptionalDouble deviation = step.mean().get(Figure.ACTIVATION_DEVIATION, layer.index());
				if (deviation.isPresent() && Double.isFinite(deviation.getAsDouble())) {
					variances.put(layer.index(), deviation.getAsDouble() * deviation.getAsDouble());
				}
			});
		}
	}

	/** By what narrow layers differ from seed to seed, however they are initialised (Hanin and Nica 2018, arXiv 1812.05994). */
	private double byChance() {
		double sum = variances.keySet().stream().mapToDouble(layer -> 1.0 / facts.units(layer).orElse(Integer.MAX_VALUE)).sum();
		return Math.exp(Math.sqrt(VARIANCE_PER_SUM * sum));
	}

	/** Dropout, which makes variances of its own. */
	private boolean drops() {
		return facts.path().layers().stream().anyMatch(layer -> layer.setting(LayerSetting.DROPOUT).isPresent());
	}

	/** The hidden layers that have the same kind and activation as the first one, and are not normalised afterwards. */
	private List<Layer> compared() {
		List<Layer> path = facts.path().layers();
		List<Layer> weighted = IntStream.range(0, path.size() - 1)
				.filter(i -> KINDS.contains(path.get(i).kind()) && !path.get(i + 1).kind().equals("BatchNormalization")) //$NON-NLS-1$
				.mapToObj(path::get).toList();
		return weighted.stream().filter(layer -> layer.kind().equals(weighted.get(0).kind())
				&& layer.activation().equals(weighted.get(0).activation())).toList();
	}

	@Override
	public Optional<Draft> report() {
		if (variances.size() < 2 || drops()) {
			return Optional.empty();
		}
		int least = variances.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
		int greatest = variances.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		double spread = variances.get(greatest) / variances.get(least);
		// the one that is off lies deeper, for the first has the data's own size
		int layer = Math.max(least, greatest);
		// layers that give the same for all are dead, or alike, which others tell
		return variances.get(least) == 0 || !(spread > facts.threshold(Threshold.ACTIVATION_SPREAD) * byChance()) ? Optional.empty()
				: Optional.of(new Draft(Rule.UNFIT_INITIALISATION, Severity.WARNING, List.of(layer, Math.min(least, greatest)), 0,
						Evidence.NONE, Messages.of("Spread_message", Numbers.text(variances.get(least)), facts.name(least), //$NON-NLS-1$
								Numbers.text(variances.get(greatest)), facts.name(greatest), Numbers.text(spread))));
	}
}
