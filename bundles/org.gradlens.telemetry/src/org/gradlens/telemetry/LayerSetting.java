// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;
import java.util.Optional;

/** What a layer's configuration says besides its {@link Layer}'s own components; values are texts. */
public enum LayerSetting {
	/** The engine's simple name of the loss function's class, for example {@code LossMCXENT}. */
	LOSS(1),
	/** How many units or channels the layer takes in, a whole number. */
	INPUTS(2),
	/** How many units or channels it gives out, a whole number. */
	UNITS(3),
	/** The engine's simple name of the updater's class, for example {@code Adam}. */
	UPDATER(4),
	/** The learning rate that the updater starts with; absent when a schedule tells it. */
	LEARNING_RATE(5),
	/** The engine's name of the gradient normalisation, for example {@code ClipL2PerLayer}; absent when none. */
	CLIPPING(6),
	/** The threshold that goes with {@link #CLIPPING}. */
	CLIPPING_THRESHOLD(7),
	/** The probability with which a value is kept by dropout; absent when there is none. */
	DROPOUT(8),
	/** {@code true} for a layer that is kept from learning; absent for others. */
	FROZEN(9),
	/** For a wrapper, the simple name of the innermost layer's configuration class, for example {@code LSTM}. */
	INNER_KIND(10),
	/** {@code false} for a layer without bias; absent for others. */
	BIAS(11),
	/** The factor of the L2 penalty on weights; absent when 0. */
	L2(12),
	/** The factor of the L1 penalty on weights; absent when 0. */
	L1(13),
	/** For activations that have one, the parameter that shapes them, for example the slope of a leaky ReLU. */
	ACTIVATION_PARAMETER(14),
	/** For convolutions and pooling, the extent of the kernel, as {@code 3x3}. */
	KERNEL(15),
	/** For a vertex that takes several inputs value by value, what it makes of them, for example {@code Add}. */
	OPERATION(16),
	/** The coefficient of weight decay; absent when 0. */
	WEIGHT_DECAY(17);

	/** What the run log stores: never reused. */
	private final int code;

	LayerSetting(int code) {
		this.code = code;
	}

	int code() {
		return code;
	}

	/** The setting that a run log means, or empty when only a later version knows it. */
	static Optional<LayerSetting> ofCode(int code) {
		return Arrays.stream(values()).filter(setting -> setting.code == code).findFirst();
	}
}
