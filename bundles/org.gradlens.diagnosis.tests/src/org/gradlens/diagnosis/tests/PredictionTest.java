// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gradlens.diagnosis.Prediction;
import org.gradlens.diagnosis.Prediction.LayerFlow;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.junit.jupiter.api.Test;

/** What is predicted, against networks that are simulated, and against ratios that others simulated. */
class PredictionTest {

	private static final int WIDTH = 256;
	private static final double TOLERANCE = 0.15;

	/** A stack of dense layers of one width, and an output of one unit, with weights of a variance given as n Var W. */
	private static List<LayerFlow> predict(String activation, double scale, int depth, int width) {
		Telling stack = new Telling();
		for (int i = 0; i < depth; i++) {
			stack.dense(width, activation);
		}
		NetworkDeclared network = stack.output(width, "softmax", "LossMCXENT").network();
		Readings.Builder norms = new Readings.Builder();
		for (int i = 0; i <= depth; i++) {
			norms.set(Figure.PARAMETER_NORM, depth + 1, i, Math.sqrt(scale * width));
		}
		return Prediction.of(network, new InitialParameters(0, norms.build()), Optional.empty()).layers();
	}

	/** The ratio of dL/dz of the first layer to that of the last hidden one. */
	private static double ratio(String activation, double scale, int depth) {
		List<LayerFlow> flows = predict(activation, scale, depth, WIDTH);
		return flows.get(0).epsilon() * Math.sqrt(flows.get(0).slope() / flows.get(depth - 1).slope());
	}

	private static void assertClose(double simulated, double predicted) {
		assertEquals(1, predicted / simulated, TOLERANCE, predicted + " for " + simulated);
	}

	@Test
	void rectifiersWithGlorotsAndHesWeights() {
		assertEquals(Math.pow(2, -4.5), ratio("relu", 1, 10), 1e-5);
		assertClose(0.04426, ratio("relu", 1, 10));
		assertClose(7.3e-4, ratio("relu", 1, 22));
		assertClose(4.40e-5, ratio("relu", 1, 30));
		assertClose(1.005, ratio("relu", 2, 10));
		assertClose(1.04, ratio("relu", 2, 22));
		assertClose(1.06, ratio("relu", 2, 30));
	}

	@Test
	void sigmoidsVanish() {
		assertClose(2.75e-3, ratio("sigmoid", 1, 5));
		assertClose(1.98e-6, ratio("sigmoid", 1, 10));
		assertClose(1.09e-12, ratio("sigmoid", 1, 20));
	}

	@Test
	void tanhIsIteratedLayerByLayer() {
		assertClose(0.2785, ratio("tanh", 1, 10));
		assertClose(0.1978, ratio("tanh", 1, 20));
		assertClose(0.1543, ratio("tanh", 1, 30));
		assertClose(1.054, ratio("tanh", 2, 10));
		assertClose(1.752, ratio("tanh", 2, 20));
		assertClose(2.881, ratio("tanh", 2, 30));
	}

	@Test
	void aSimulatedNetworkDoesAsPredicted() {
		for (String activation : List.of("relu", "tanh", "sigmoid", "elu")) {
			double simulated = new SimulatedStack(activation, 128, 8, 1.5).medianEpsilonRatio(9);
			assertClose(simulated, predict(activation, 1.5, 8, 128).get(0).epsilon());
		}
	}

	@Test
	void narrowNetworksHaveAWideBand() {
		LayerFlow wide = predict("relu", 2, 10, 1000).get(0);
		LayerFlow narrow = predict("relu", 2, 10, 5).get(0);
		assertTrue(wide.high() / wide.low() < 1.7, wide::toString);
		assertTrue(narrow.high() / narrow.low() > 100, narrow::toString);
		assertEquals(1, wide.epsilon(), 1e-5);
	}

	/** The logarithm of the squared norm: its mean and standard deviation as simulated for ReLU with He's weights, fifty units wide. */
	@Test
	void whatVariesWithTheSeedIsAsHaninAndNicaSay() {
		double[][] simulated = { { 10, -0.53, 1.09 }, { 20, -1, 1.45 }, { 50, -2.63, 2.45 } };
		for (double[] told : simulated) {
			int layers = (int) told[0];
			LayerFlow flow = predict("relu", 2, layers + 1, 50).get(0);
			double mean = Math.log(flow.low() * flow.high());
			double deviation = Math.log(flow.high() / flow.low()) / 2;
			assertEquals(-layers / 20.0, mean, 1e-5);
			assertEquals(Math.sqrt(layers / 10.0), deviation, 1e-5);
			assertClose(told[1], mean);
			assertClose(told[2], deviation);
		}
	}

	@Test
	void batchNormalisationMakesGradientsGrow() {
		Telling stack = new Telling();
		for (int i = 0; i < 6; i++) {
			stack.dense(WIDTH, "identity").add(WIDTH, "BatchNormalization", "", Map.of(LayerSetting.UNITS, "256"))
					.add(WIDTH, "ActivationLayer", "relu", Map.of());
		}
		NetworkDeclared told = stack.output(10, "softmax", "LossMCXENT").network();
		NetworkDeclared network = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, told.layers().stream()
				.map(layer -> layer.kind().equals("DenseLayer") || layer.kind().equals("OutputLayer") ? layer
						: new Layer(layer.index(), layer.name(), layer.kind(), layer.activation(), "", layer.inputs(), List.of(),
								Origin.UNKNOWN, layer.settings())).toList());
		Readings.Builder norms = new Readings.Builder();
		for (int i = 0; i < 7; i++) {
			norms.set(Figure.PARAMETER_NORM, 7, i, 16);
		}
		List<LayerFlow> flows = Prediction.of(network, new InitialParameters(0, norms.build()), Optional.empty()).layers();
		double perBlock = flows.get(6).epsilon() / flows.get(9).epsilon();
		assertEquals(Math.sqrt(Math.PI / (Math.PI - 1)), perBlock, 1e-5);
	}

	/** What is predicted of a layer of 64 units whose output and a gate's are joined by an operation. */
	private static LayerFlow joined(String operation) {
		List<Parameter> weights = List.of(new Parameter("W", List.of(64L, 64L), true));
		Map<LayerSetting, String> units = Map.of(LayerSetting.UNITS, "64", LayerSetting.INPUTS, "64");
		NetworkDeclared network = new NetworkDeclared(0, NetworkKind.GRAPH, List.of(
				new Layer(0, "value", "DenseLayer", "identity", "", List.of(), weights, Origin.UNKNOWN, units),
				new Layer(1, "gate", "DenseLayer", "identity", "", List.of(), weights, Origin.UNKNOWN, units),
				new Layer(2, "joint", "ElementWiseVertex", "", "", List.of(0, 1), List.of(), Origin.UNKNOWN,
						Map.of(LayerSetting.OPERATION, operation)),
				new Layer(3, "last", "DenseLayer", "identity", "", List.of(2), weights, Origin.UNKNOWN, units),
				new Layer(4, "out", "OutputLayer", "softmax", "", List.of(3), weights, Origin.UNKNOWN, units)));
		// squared norms over units are what power is multiplied with: 4 for the gate, 1 for the others
		Readings norms = new Readings.Builder().set(Figure.PARAMETER_NORM, 4, 0, 8).set(Figure.PARAMETER_NORM, 4, 1, 16)
				.set(Figure.PARAMETER_NORM, 4, 2, 8).set(Figure.PARAMETER_NORM, 4, 3, 8).build();
		return Prediction.of(network, new InitialParameters(0, norms), Optional.empty()).layers().get(0);
	}

	@Test
	void aVertexIsPredictedByWhatItDoes() {
		assertEquals(1, joined("Add").epsilon(), 1e-5);
		assertEquals(1, joined("Subtract").epsilon(), 1e-5);
		assertEquals(0.5, joined("Average").epsilon(), 1e-5);
		// the error signal is multiplied by what the gate gives, whose mean square is 4
		assertEquals(2, joined("Product").epsilon(), 1e-5);
		assertFalse(joined("Max").isKnown());
		assertTrue(joined("Max").reason().contains("ElementWiseVertex with Max"), () -> joined("Max").reason());
	}

	@Test
	void aShortcutLetsTheErrorSignalThrough() {
		List<Parameter> weights = List.of(new Parameter("W", List.of(64L, 64L), true));
		Map<LayerSetting, String> units = Map.of(LayerSetting.UNITS, "64", LayerSetting.INPUTS, "64");
		NetworkDeclared network = new NetworkDeclared(0, NetworkKind.GRAPH, List.of(
				new Layer(0, "in", "DenseLayer", "identity", "", List.of(), weights, Origin.UNKNOWN, units),
				new Layer(1, "branch", "DenseLayer", "sigmoid", "", List.of(0), weights, Origin.UNKNOWN, units),
				new Layer(2, "sum", "ElementWiseVertex", "", "", List.of(0, 1), List.of(), Origin.UNKNOWN),
				new Layer(3, "last", "DenseLayer", "identity", "", List.of(2), weights, Origin.UNKNOWN, units),
				new Layer(4, "out", "OutputLayer", "softmax", "", List.of(3), weights, Origin.UNKNOWN, units)));
		Readings.Builder norms = new Readings.Builder();
		for (int i = 0; i < 4; i++) {
			norms.set(Figure.PARAMETER_NORM, 4, i, 8);
		}
		List<LayerFlow> flows = Prediction.of(network, new InitialParameters(0, norms.build()), Optional.empty()).layers();
		// the shortcut passes all of it, and the sigmoid a little more
		assertEquals(1.02, flows.get(0).epsilon(), 0.02);
	}

	@Test
	void whereNoTheoryHoldsItSaysSo() {
		NetworkDeclared network = new Telling().dense(8, "relu").add(8, "SelfAttentionLayer", "", Map.of()).dense(8, "relu")
				.output(2, "softmax", "LossMCXENT").network();
		Readings.Builder norms = new Readings.Builder();
		for (int i = 0; i < 4; i++) {
			norms.set(Figure.PARAMETER_NORM, 4, i, 3);
		}
		LayerFlow flow = Prediction.of(network, new InitialParameters(0, norms.build()), Optional.empty()).layers().get(1);
		assertFalse(flow.isKnown());
		assertTrue(flow.reason().contains("SelfAttentionLayer"), flow::reason);
	}

	@Test
	void whereNoTheoryHoldsWhatWasMeasuredStandsIn() {
		NetworkDeclared network = new Telling().dense(16, "relu").dense(16, "relu").add(16, "SelfAttentionLayer", "", Map.of())
				.dense(16, "relu").output(2, "softmax", "LossMCXENT").network();
		Readings.Builder norms = new Readings.Builder();
		for (int i = 0; i < 5; i++) {
			norms.set(Figure.PARAMETER_NORM, 5, i, Math.sqrt(32));
		}
		InitialParameters parameters = new InitialParameters(0, norms.build());
		Readings measured = new Readings.Builder().set(Figure.ACTIVATION_RMS, 5, 2, 3).set(Figure.EPSILON_RMS, 5, 1, 0.2)
				.set(Figure.EPSILON_RMS, 5, 2, 0.5).build();
		List<LayerFlow> flows = Prediction.of(network, parameters, Optional.empty(), measured).layers();
		assertFalse(flows.get(2).isKnown());
		// through the measured layer as measured, and by He's weights without loss before and after it
		assertEquals(0.4, flows.get(1).epsilon(), 1e-5);
		assertEquals(0.4, flows.get(0).epsilon(), 1e-5);
		assertEquals(18, flows.get(3).variance(), 1e-5);
		assertFalse(Prediction.of(network, parameters, Optional.empty()).layers().get(0).isKnown());
	}

	@Test
	void aRecurrentMatrixIsFollowedThroughTime() {
		NetworkDeclared network = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(
				new Layer(0, "rnn", "SimpleRnn", "sigmoid", "", List.of(), List.of(new Parameter("W", List.of(4L, 8L), true),
						new Parameter("RW", List.of(8L, 8L), true)), Origin.UNKNOWN)));
		InitialParameters parameters = new InitialParameters(0, new Readings.Builder().set(Figure.SPECTRAL_NORM, 2, 1, 2).build());
		assertEquals(0.5, Prediction.of(network, parameters, Optional.empty()).layers().get(0).throughTime().orElseThrow());
		NetworkDeclared wrapped = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(
				new Layer(0, "rnn", "LastTimeStep", "tanh", "", List.of(), network.layers().get(0).parameters(), Origin.UNKNOWN,
						Map.of(LayerSetting.INNER_KIND, "SimpleRnn"))));
		assertEquals(2, Prediction.of(wrapped, parameters, Optional.empty()).layers().get(0).throughTime().orElseThrow());
	}
}
