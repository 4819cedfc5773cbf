// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.WeightFigures;
import org.gradlens.ui.internal.Messages;

/** What the colours of a map can stand for. */
public enum MapFigure {
	/** Norm of the error signal that enters the layer from above. */
	EPSILON(Messages.MapFigure_epsilon, false) {
		@Override
		public OptionalDouble of(NetworkDeclared network, int layer, Readings readings) {
			return readings.get(Figure.EPSILON_NORM, layer);
		}
	},
	/** Norm of the gradient of the layer's weights. */
	GRADIENT(Messages.MapFigure_gradient, false) {
		@Override
		public OptionalDouble of(NetworkDeclared network, int layer, Readings readings) {
			return new WeightFigures(network, readings::get).norm(Figure.GRADIENT_NORM, layer);
		}
	},
	/** rms(update)/rms(parameter) of the layer's weights. */
	RATIO(Messages.MapFigure_ratio, false) {
		@Override
		public OptionalDouble of(NetworkDeclared network, int layer, Readings readings) {
			OptionalDouble logarithm = new WeightFigures(network, readings::get).updateRatio(layer);
			return logarithm.isEmpty() ? logarithm : OptionalDouble.of(Math.pow(10, logarithm.getAsDouble()));
		}
	},
	/** Share of units that are dead. */
	DEAD(Messages.MapFigure_dead, true) {
		@Override
		public OptionalDouble of(NetworkDeclared network, int layer, Readings readings) {
			return readings.get(Figure.UNITS_DEAD, layer);
		}
	},
	/** Share of activations that are saturated. */
	SATURATION(Messages.MapFigure_saturation, true) {
		@Override
		public OptionalDouble of(NetworkDeclared network, int layer, Readings readings) {
			return readings.get(Figure.ACTIVATION_SATURATED, layer);
		}
	};

	private final String title;
	private final boolean share;

	MapFigure(String title, boolean share) {
		this.title = title;
		this.share = share;
	}

	/** What it is called. */
	public String title() {
		return title;
	}

	/** Whether it is a share from 0 to 1, which is read only when everything is captured. */
	boolean isShare() {
		return share;
	}

	/** The figure of a layer in some readings of its network; empty when it was not read. */
	public abstract OptionalDouble of(NetworkDeclared network, int layer, Readings readings);
}
