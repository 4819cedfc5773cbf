// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/** A layer's settings as numbers; what is no number counts as not set. */
public final class Settings {

	private Settings() {
	}

	/** A setting that is a whole number. */
	public static OptionalInt whole(Layer layer, LayerSetting setting) {
		OptionalDouble number = number(layer, setting);
		return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
	}

	/** A setting that is a number. */
	public static OptionalDouble number(Layer layer, LayerSetting setting) {
		Optional<String> text = layer.setting(setting);
		try {
			return text.isPresent() ? OptionalDouble.of(Double.parseDouble(text.get())) : OptionalDouble.empty();
		} catch (NumberFormatException e) {
			return OptionalDouble.empty();
		}
	}
}
