// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation function of DL4J's, with its slope.
 *
 * @param value the function
 * @param slope its derivative; at a kink the one from the right
 */
public record Nonlinearity(DoubleUnaryOperator value, DoubleUnaryOperator slope) {

	/** The self-normalising unit's constants (Klambauer et al. 2017, arXiv 1706.02515). */
	private static final double SELU_SCALE = 1.0507009873554805;
	private static final double SELU_ALPHA = 1.6732632423543772;
	private static final double LEAK = 0.01;
	/** The mean of the range that DL4J draws the slope of a randomised leaky ReLU from: 1/8 to 1/3. */
	private static final double RANDOM_LEAK = 11.0 / 48;
	private static final double DIFFERENCE = 1e-6;

	/**
	 * The function that the engine knows by a name.
	 *
	 * @param parameter what shapes it, where it has such
	 * @return empty when there is none by this name that acts on each value for itself
	 */
	public static Optional<Nonlinearity> named(String name, OptionalDouble parameter) {
		return switch (name) {
		case "", "identity" -> of(x -> x, x -> 1); //$NON-NLS-1$ //$NON-NLS-2$
		case "relu" -> rectifier(0); //$NON-NLS-1$
		case "leakyrelu" -> rectifier(parameter.orElse(LEAK)); //$NON-NLS-1$
		case "rrelu" -> rectifier(RANDOM_LEAK); //$NON-NLS-1$
		case "relu6" -> of(x -> Math.min(6, Math.max(0, x)), x -> x >= 0 && x < 6 ? 1 : 0); //$NON-NLS-1$
		case "thresholdedrelu" -> of(x -> x > parameter.orElse(1) ? x : 0, x -> x > parameter.orElse(1) ? 1 : 0); //$NON-NLS-1$
		case "tanh" -> of(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)); //$NON-NLS-1$
		case "rectifiedtanh" -> of(x -> Math.max(0, Math.tanh(x)), x -> x >= 0 ? 1 - Math.tanh(x) * Math.tanh(x) : 0); //$NON-NLS-1$
		case "hardtanh" -> of(x -> Math.max(-1, Math.min(1, x)), x -> Math.abs(x) < 1 ? 1 : 0); //$NON-NLS-1$
		case "sigmoid" -> of(Nonlinearity::sigmoid, x -> sigmoid(x) * (1 - sigmoid(x))); //$NON-NLS-1$
		case "hardsigmoid" -> of(x -> Math.max(0, Math.min(1, 0.2 * x + 0.5)), x -> Math.abs(x) < 2.5 ? 0.2 : 0); //$NON-NLS-1$
		case "elu" -> exponential(1, parameter.orElse(1)); //$NON-NLS-1$
		case "selu" -> exponential(SELU_SCALE, SELU_ALPHA); //$NON-NLS-1$
		case "softsign" -> of(x -> x / (1 + Math.abs(x)), x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)))); //$NON-NLS-1$
		case "softplus" -> of(Nonlinearity::softplus, Nonlinearity::sigmoid); //$NON-NLS-1$
		case "cube" -> of(x -> x * x * x, x -> 3 * x * x); //$NON-NLS-1$
		case "swish" -> smooth(x -> x * sigmoid(x)); //$NON-NLS-1$
		case "mish" -> smooth(x -> x * Math.tanh(softplus(x))); //$NON-NLS-1$
		case "gelu" -> smooth(x -> x * sigmoid(1.702 * x)); //$NON-NLS-1$
		case "rationaltanh" -> smooth(Nonlinearity::rationalTanh); //$NON-NLS-1$
		default -> Optional.empty();
		};
	}

	private static Optional<Nonlinearity> of(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
		return Optional.of(new Nonlinearity(value, slope));
	}

	private static Optional<Nonlinearity> rectifier(double leak) {
		return of(x -> x >= 0 ? x : leak * x, x -> x >= 0 ? 1 : leak);
	}

	private static Optional<Nonlinearity> exponential(double scale, double alpha) {
		return of(x -> x >= 0 ? scale * x : scale * alpha * Math.expm1(x),
				x -> x >= 0 ? scale : scale * alpha * Math.exp(x));
	}

	private static Optional<Nonlinearity> smooth(DoubleUnaryOperator value) {
		return of(value, x -> (value.applyAsDouble(x + DIFFERENCE) - value.applyAsDouble(x - DIFFERENCE)) / (2 * DIFFERENCE));
	}

	private static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}

	private static double softplus(double x) {
		return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
	}

	/** DL4J's approximation: 1.7159 times that of tanh(2x/3) by a rational function. */
	private static double rationalTanh(double x) {
		double y = Math.abs(2 * x / 3);
		double share = 1 / (1 + y + y * y + 1.41645 * Math.pow(y, 4));
		return 1.7159 * Math.signum(x) * (1 - share);
	}

	/** The mean square of the function of a normal variable of mean 0. */
	public double meanSquare(double variance) {
		double deviation = Math.sqrt(variance);
		return GaussianMean.of(z -> square(value.applyAsDouble(deviation * z)));
	}

	/** The mean of the function of a normal variable of mean 0. */
	public double mean(double variance) {
		double deviation = Math.sqrt(variance);
		return GaussianMean.of(z -> value.applyAsDouble(deviation * z));
	}

	/** The mean square of the slope at a normal variable of mean 0. */
	public double meanSquareSlope(double variance) {
		double deviation = Math.sqrt(variance);
		return GaussianMean.of(z -> square(slope.applyAsDouble(deviation * z)));
	}

	/** The mean fourth power of the slope at a normal variable of mean 0. */
	public double meanFourthSlope(double variance) {
		double deviation = Math.sqrt(variance);
		return GaussianMean.of(z -> square(square(slope.applyAsDouble(deviation * z))));
	}

	private static double square(double x) {
		return x * x;
	}
}
