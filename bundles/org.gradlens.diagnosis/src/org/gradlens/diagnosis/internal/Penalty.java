// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/** What can draw a layer's weights towards 0, whatever the data say. */
public enum Penalty {
	/** On the sum of magnitudes. */
	L1(LayerSetting.L1, "L1", "l1"), //$NON-NLS-1$ //$NON-NLS-2$
	/** On the sum of squares. */
	L2(LayerSetting.L2, "L2", "l2"), //$NON-NLS-1$ //$NON-NLS-2$
	/** A share of the weights, taken from them at each step. */
	WEIGHT_DECAY(LayerSetting.WEIGHT_DECAY, "weight decay", "weightDecay"); //$NON-NLS-1$ //$NON-NLS-2$

	private final LayerSetting setting;
	private final String words;
	private final String builderMethod;

	Penalty(LayerSetting setting, String words, String builderMethod) {
		this.setting = setting;
		this.words = words;
		this.builderMethod = builderMethod;
	}

	/** Those that a layer has. */
	public static List<Penalty> of(Layer layer) {
		return Arrays.stream(values()).filter(penalty -> penalty.factor(layer).isPresent()).toList();
	}

	/** How strong it is; empty when the layer has none. */
	public OptionalDouble factor(Layer layer) {
		return Settings.number(layer, setting);
	}

	/** What it and its factor are called, for example {@code L2 0.1}. */
	public String text(Layer layer) {
		return words + ' ' + layer.setting(setting).orElse(""); //$NON-NLS-1$
	}

	/** The method of the engine's builders that sets it. */
	public String builderMethod() {
		return builderMethod;
	}
}
