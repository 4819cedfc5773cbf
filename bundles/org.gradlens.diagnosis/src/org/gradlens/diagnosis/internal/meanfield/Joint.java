// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.meanfield;

import java.util.List;
import java.util.Optional;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/** What a vertex makes of several inputs, value by value, when these know nothing of each other. */
enum Joint {
	/** Their sum or difference, each of which passes the error signal on as it is. */
	SUM {
		@Override
		double power(List<Double> inputs) {
			return inputs.stream().mapToDouble(Double::doubleValue).sum();
		}

		@Override
		double passedBack(List<Double> others) {
			return 1;
		}
	},
	/** Their mean. */
	MEAN {
		@Override
		double power(List<Double> inputs) {
			return SUM.power(inputs) / (inputs.size() * inputs.size());
		}

		@Override
		double passedBack(List<Double> others) {
			return 1.0 / ((others.size() + 1) * (others.size() + 1));
		}
	},
	/** Their product: what each passes back is the error signal times the others. */
	PRODUCT {
		@Override
		double power(List<Double> inputs) {
			return inputs.stream().reduce(1.0, (one, other) -> one * other);
		}

		@Override
		double passedBack(List<Double> others) {
			return power(others);
		}
	};

	/** The mean square of what comes of inputs of such mean squares. */
	abstract double power(List<Double> inputs);

	/**
	 * By what the squared error signal is multiplied on its way back to one input.
	 *
	 * @param others the mean squares of the other inputs
	 */
	abstract double passedBack(List<Double> others);

	/** What a vertex does; empty for the greatest of its inputs, of which no mean square can be told from theirs. */
	static Optional<Joint> of(Layer vertex) {
		// logs of older versions do not say what it does, which mostly is to add
		return switch (vertex.setting(LayerSetting.OPERATION).orElse("Add")) { //$NON-NLS-1$
		case "Add", "Subtract" -> Optional.of(SUM); //$NON-NLS-1$ //$NON-NLS-2$
		case "Average" -> Optional.of(MEAN); //$NON-NLS-1$
		case "Product" -> Optional.of(PRODUCT); //$NON-NLS-1$
		default -> Optional.empty();
		};
	}
}
