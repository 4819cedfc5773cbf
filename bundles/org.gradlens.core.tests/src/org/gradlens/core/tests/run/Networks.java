// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/** What a training JVM might say of a stack of dense layers. */
final class Networks {

	private Networks() {
	}

	/** A stack whose layers have a weight matrix and a bias each. */
	static NetworkDeclared stack(int layers) {
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER, IntStream.range(0, layers).mapToObj(Networks::dense)
				.toList());
	}

	private static Layer dense(int index) {
		return new Layer(index, "layer" + index, "DenseLayer", "sigmoid", "XAVIER",
				index == 0 ? List.of() : List.of(index - 1),
				List.of(new Parameter("W", List.of(4L, 4L), true), new Parameter("b", List.of(1L, 4L), false)),
				Origin.UNKNOWN, Map.of(LayerSetting.UNITS, "4"));
	}

	/** A step of one iteration that read each layer's epsilon norm. */
	static Step step(long iteration, int epoch, double seconds, double... epsilons) {
		Readings.Builder readings = new Readings.Builder().set(Figure.LOSS, 1.0 / (iteration + 1));
		for (int layer = 0; layer < epsilons.length; layer++) {
			readings.set(Figure.EPSILON_NORM, epsilons.length, layer, epsilons[layer]);
		}
		return Step.of(0, iteration, epoch, Math.round(1e9 * seconds), 32, readings.build());
	}
}
