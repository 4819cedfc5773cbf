// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.diagnosis.internal.meanfield.Nonlinearity;
import org.junit.jupiter.api.Test;

/** Fixed points of the length map, and slopes there, against values computed to 1e-6 elsewhere. */
class NonlinearityTest {

	private static final double TOLERANCE = 1e-5;

	private static Nonlinearity named(String name) {
		return Nonlinearity.named(name, OptionalDouble.empty()).orElseThrow();
	}

	private static double fixedPoint(Nonlinearity function, double weights, double biases) {
		double variance = 1;
		for (int i = 0; i < 1000; i++) {
			variance = weights * function.meanSquare(variance) + biases;
		}
		return variance;
	}

	private static void assertFixedPoint(String name, double weights, double biases, double variance, double chi) {
		assertFixedPoint(name, weights, biases, variance, chi, TOLERANCE);
	}

	private static void assertFixedPoint(String name, double weights, double biases, double variance, double chi,
			double tolerance) {
		Nonlinearity function = named(name);
		double found = fixedPoint(function, weights, biases);
		assertEquals(variance, found, tolerance, name + ' ' + weights);
		assertEquals(chi, weights * function.meanSquareSlope(found), tolerance, name + ' ' + weights);
	}

	@Test
	void tanhWithBiases() {
		assertFixedPoint("tanh", 0.5, 0.05, 0.087580, 0.431987);
		assertFixedPoint("tanh", 1, 0.05, 0.193593, 0.759032);
		assertFixedPoint("tanh", 1.3, 0.05, 0.315316, 0.880164);
		assertFixedPoint("tanh", 1.5, 0.05, 0.418037, 0.938636);
		assertFixedPoint("tanh", 1.760955, 0.05, 0.570048, 1);
		assertFixedPoint("tanh", 2, 0.05, 0.721762, 1.047666);
		assertFixedPoint("tanh", 2.5, 0.05, 1.063958, 1.133516);
		assertFixedPoint("tanh", 3, 0.05, 1.428008, 1.208934);
		assertFixedPoint("tanh", 4, 0.05, 2.195494, 1.342402);
	}

	@Test
	void tanhOnTheCriticalLine() {
		assertFixedPoint("tanh", 1.086026, 1e-4, 0.045709, 1);
		assertFixedPoint("tanh", 1.189190, 0.001, 0.107292, 1);
		assertFixedPoint("tanh", 1.424205, 0.01, 0.273301, 1);
		assertFixedPoint("tanh", 1.986073, 0.1, 0.805799, 1);
		assertFixedPoint("tanh", 2.285152, 0.2, 1.164496, 1);
		assertFixedPoint("tanh", 2.505127, 0.3, 1.461169, 1);
		assertFixedPoint("tanh", 2.843167, 0.5, 1.971031, 1);
	}

	@Test
	void tanhWithoutBiases() {
		assertFixedPoint("tanh", 1.5, 0, 0.286894, 1.040568);
		assertFixedPoint("tanh", 2, 0, 0.617965, 1.105529);
		assertFixedPoint("tanh", 3, 0, 1.345393, 1.238797);
	}

	@Test
	void sigmoid() {
		assertFixedPoint("sigmoid", 1, 0, 0.264687, 0.055721);
		assertFixedPoint("sigmoid", 2, 0, 0.555290, 0.100977);
		assertFixedPoint("sigmoid", 16, 0, 5.855404, 0.398879);
	}

	@Test
	void sigmoidKeepsLittleOfTheNormInALayer() {
		assertEquals(0.23605, Math.sqrt(named("sigmoid").meanSquareSlope(0.264687)), TOLERANCE);
		assertEquals(0.31777, Math.sqrt(2 * named("sigmoid").meanSquareSlope(0.555290)), TOLERANCE);
		assertEquals(0.63157, Math.sqrt(16 * named("sigmoid").meanSquareSlope(5.855404)), TOLERANCE);
		// critical at absurd weights alone
		assertFixedPoint("sigmoid", 103.0, 0, 45.6, 1, 0.05);
	}

	@Test
	void depthScalesOfTanh() {
		double[][] scales = { { 0.5, 1.19 }, { 1, 3.63 }, { 1.3, 7.83 }, { 1.5, 15.8 }, { 2, 21.5 }, { 2.5, 7.98 }, { 3, 5.27 },
				{ 4, 3.40 } };
		for (double[] scale : scales) {
			double chi = scale[0] * named("tanh").meanSquareSlope(fixedPoint(named("tanh"), scale[0], 0.05));
			assertEquals(1, 1 / Math.abs(Math.log(chi)) / scale[1], 5e-3, "at " + scale[0]);
		}
	}

	@Test
	void selfNormalisingAndExponential() {
		Nonlinearity selu = named("selu");
		assertEquals(0, selu.mean(1), TOLERANCE);
		assertEquals(1, selu.meanSquare(1), TOLERANCE);
		// in closed form: scale^2 (1/2 + alpha^2 e^2 Phi(-2))
		assertEquals(1.071575, selu.meanSquareSlope(1), TOLERANCE);
		assertEquals(0.668102, named("elu").meanSquareSlope(1), TOLERANCE);
	}

	@Test
	void rectifiersKeepHalf() {
		assertEquals(0.5, named("relu").meanSquare(1), TOLERANCE);
		assertEquals(0.5, named("relu").meanSquareSlope(7), TOLERANCE);
		assertEquals((1 + 1e-4) / 2, named("leakyrelu").meanSquareSlope(1), TOLERANCE);
	}

	@Test
	void everyFunctionHasTheSlopeThatItsValuesHave() {
		for (String name : List.of("cube", "elu", "gelu", "hardsigmoid", "hardtanh", "identity", "leakyrelu", "mish",
				"rationaltanh", "rectifiedtanh", "relu", "relu6", "rrelu", "selu", "sigmoid", "softplus", "softsign", "swish",
				"tanh", "thresholdedrelu")) {
			Nonlinearity function = named(name);
			for (double x : new double[] { -3.3, -0.7, 0.4, 1.9 }) {
				double difference = (function.value().applyAsDouble(x + 1e-5) - function.value().applyAsDouble(x - 1e-5)) / 2e-5;
				assertEquals(difference, function.slope().applyAsDouble(x), 1e-4, name + " at " + x);
			}
		}
		assertTrue(Nonlinearity.named("softmax", OptionalDouble.empty()).isEmpty());
	}
}
