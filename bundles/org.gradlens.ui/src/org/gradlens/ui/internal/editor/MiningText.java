// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.flow.Magnitude;
import org.gradlens.ui.internal.flow.SignalState;

/**
 * The figures of a line, in a width that does not change from step to step.
 *
 * @param figures what is drawn quietly
 * @param accent what is drawn in the colour of the state
 * @param state how the error signal fares in the layers that the line declares
 */
record MiningText(String figures, String accent, SignalState state) {

	/** Wide enough for three digits of a negative exponent. */
	private static final int MAGNITUDE_WIDTH = 7;

	/** A layer's figures and state. */
	record Entry(LayerFigures figures, SignalState state) {
	}

	/** The text for the layers that a line declares; empty when none of them has an epsilon. */
	static Optional<MiningText> of(List<Entry> layers) {
		List<Entry> measured = layers.stream().filter(layer -> layer.figures.epsilon().isPresent()).toList();
		if (measured.isEmpty()) {
			return Optional.empty();
		}
		SignalState state = measured.stream().map(Entry::state).max(Enum::compareTo).get();
		return Optional.of(measured.size() == 1 ? one(measured.get(0)) : range(measured, state));
	}

	private static MiningText one(Entry layer) {
		String epsilon = NLS.bind(Messages.MiningText_one,
				padded(Magnitude.text(layer.figures.epsilon()), MAGNITUDE_WIDTH));
		String factor = layer.figures.factor().isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.MiningText_factor, factor(layer.figures.factor()));
		return new MiningText(epsilon + ' ', padded(layer.state.sign(), 2) + factor, layer.state);
	}

	private static MiningText range(List<Entry> layers, SignalState state) {
		double[] sizes = layers.stream().mapToDouble(layer -> layer.figures.epsilon().getAsDouble()).sorted().toArray();
		String text = NLS.bind(Messages.MiningText_range,
				new Object[] { Magnitude.text(OptionalDouble.of(sizes[0])),
						Magnitude.text(OptionalDouble.of(sizes[sizes.length - 1])), sizes.length });
		return new MiningText(text + ' ', state.sign(), state);
	}

	private static String factor(OptionalDouble factor) {
		double value = factor.getAsDouble();
		if (value >= 0.01 && value < 99.5) {
			return Magnitude.plain(factor, value < 9.95 ? 2 : 0);
		}
		return Magnitude.text(factor);
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(Math.max(0, width - text.length())); //$NON-NLS-1$
	}

	/** The whole text. */
	String label() {
		return figures + accent;
	}
}
