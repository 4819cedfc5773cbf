// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.remedy;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Penalty;
import org.gradlens.diagnosis.internal.Settings;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/**
 * How much of a remedy a network needs: the values that stand in its source.
 *
 * @param facts the network
 * @param layer the layer that the finding is about most
 */
record Dosage(Facts facts, Layer layer) {

	private static final double STEP = 10;
	private static final double A_LITTLE = 3;
	private static final double USUAL_RATE = 1e-3;
	/** A threshold to begin with when no norms are known (Pascanu et al. 2013). */
	private static final double USUAL_THRESHOLD = 1;
	private static final int MORE_EXAMPLES = 4;

	/** The values, in the order in which {@link Recipe} counts them. */
	Object[] values() {
		double rate = rate();
		double threshold = facts.usualGradientNorm().orElse(USUAL_THRESHOLD);
		return new Object[] { initialisation(), layer.name(), updater(), number(rate / STEP),
				number(rate > 0 ? rate * STEP : USUAL_RATE), number(threshold), number(threshold / Math.sqrt(Math.max(1, facts.parameters()))),
				Integer.toString(MORE_EXAMPLES * Math.max(1, facts.minibatch())), number(rate), milderPenalty(),
				number(rate / A_LITTLE) };
	}

	/** The layer's penalties, a hundredth each. */
	private String milderPenalty() {
		return Penalty.of(layer).stream().map(penalty -> '.' + penalty.builderMethod() + '('
				+ number(penalty.factor(layer).orElse(0) / (STEP * STEP)) + ')').collect(Collectors.joining());
	}

	/** Whether the network has what a remedy would give it, or nothing that it would change. */
	boolean isTaken(Recipe recipe) {
		return switch (recipe) {
		case USE_ADAM -> updater().equals("Adam"); //$NON-NLS-1$
		case FIT_INITIALISATION -> layer.weightInitialisation().replace("_UNIFORM", "").equals(initialisation()); //$NON-NLS-1$ //$NON-NLS-2$
		case USE_TANH -> layer.activation().equals("tanh") || facts.path().output() == layer.index(); //$NON-NLS-1$
		case MILDER_DROPOUT -> Settings.number(layer, LayerSetting.DROPOUT).isEmpty();
		case MILDER_PENALTY -> milderPenalty().isEmpty();
		case USE_RECTIFIER, ADD_NONLINEARITY -> layer.activation().equals("relu"); //$NON-NLS-1$
		default -> false;
		};
	}

	/** He's for the ReLU family, LeCun's for SELU, Glorot's for others. */
	private String initialisation() {
		return switch (layer.activation()) {
		case "relu", "relu6", "leakyrelu", "rrelu", "elu", "softplus", "swish", "gelu", "mish" -> "RELU"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
		case "selu" -> "LECUN_NORMAL"; //$NON-NLS-1$ //$NON-NLS-2$
		default -> "XAVIER"; //$NON-NLS-1$
		};
	}

	private String updater() {
		return trained().setting(LayerSetting.UPDATER).orElse("Adam"); //$NON-NLS-1$
	}

	private double rate() {
		OptionalDouble set = Settings.number(trained(), LayerSetting.LEARNING_RATE);
		return set.orElse(facts.learningRate().orElse(USUAL_RATE));
	}

	/** The layer itself, or the first that has an updater. */
	private Layer trained() {
		return layer.setting(LayerSetting.UPDATER).isPresent() ? layer
				: facts.network().layers().stream().filter(each -> each.setting(LayerSetting.UPDATER).isPresent()).findFirst()
						.orElse(layer);
	}

	/** A number as source text, for example {@code 1.0e-4}, to two digits. */
	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1e", value).replaceFirst("\\.0e", "e").replaceFirst("e([-+])0", "e$1") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				.replace("e+", "e").replaceFirst("e0$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
