// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.source.PlaceState;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.flow.Trend;

/**
 * What stands at the end of a line, in a width that does not change from step to step.
 *
 * @param trend what is drawn before the text, if anything
 * @param figures what is drawn quietly
 * @param sign what tells without colour that something is wrong; has a place of its own, since signs differ in width
 * @param accent what is drawn in the colour of the mark
 * @param color what tells how the layers that the line declares fare
 * @param old whether the line was edited since
 */
record MiningText(Optional<Trend> trend, String figures, String sign, String accent, ThemeColors color,
		boolean old) {

	/** Wide enough for three digits of a negative exponent. */
	private static final int MAGNITUDE_WIDTH = 7;

	/** How many characters wide the place of the sign is. */
	static final int SIGN_WIDTH = 2;

	/** The text for a line, or empty when there is nothing to say of it. */
	static Optional<MiningText> of(LineReading line, FigureLength length, Optional<String> runName) {
		if (length == FigureLength.NONE) {
			return Optional.empty();
		}
		if (line.place().state() == PlaceState.UNMEASURED) {
			return Optional.of(new MiningText(Optional.empty(), Messages.MiningText_unmeasured, "", "", //$NON-NLS-1$ //$NON-NLS-2$
					ThemeColors.HEALTHY, true));
		}
		List<LayerMoment> layers = line.layers();
		MiningText text = layers.size() == 1 ? one(layers.get(0), length) : range(layers);
		if (line.place().state() == PlaceState.CHANGED) {
			String name = layers.get(0).run().name();
			return Optional.of(text.followedBy(length == FigureLength.LONG
					? NLS.bind(Messages.MiningText_oldOf, name) : Messages.MiningText_old, true));
		}
		return Optional.of(runName.map(name -> text.followedBy(NLS.bind(Messages.MiningText_run, name), false))
				.orElse(text));
	}

	private MiningText followedBy(String remark, boolean isOld) {
		return new MiningText(trend, figures, sign, accent.stripTrailing() + ' ' + remark, color, isOld);
	}

	private static MiningText one(LayerMoment layer, FigureLength length) {
		StringBuilder figures = new StringBuilder(
				NLS.bind(Messages.MiningText_one, padded(Magnitude.text(layer.figures().epsilon()), MAGNITUDE_WIDTH)));
		if (length == FigureLength.LONG) {
			figures.append(' ').append(NLS.bind(Messages.MiningText_gradient,
					padded(Magnitude.text(layer.figures().gradient()), MAGNITUDE_WIDTH)));
		}
		String factor = length == FigureLength.SHORT || layer.figures().factor().isEmpty() ? "" //$NON-NLS-1$
				: factor(layer.figures().factor());
		return new MiningText(length == FigureLength.SHORT ? Optional.empty() : Optional.of(layer.trend()),
				figures.append(' ').toString(),
				layer.sign(), padded(factor, MAGNITUDE_WIDTH), layer.color(), false);
	}

	private static MiningText range(List<LayerMoment> layers) {
		double[] sizes = layers.stream().mapToDouble(layer -> layer.figures().epsilon().getAsDouble()).sorted().toArray();
		LayerMoment worst = layers.stream().max(LayerMoment.BY_GRAVITY).get();
		String text = NLS.bind(Messages.MiningText_range,
				new Object[] { Magnitude.text(OptionalDouble.of(sizes[0])),
						Magnitude.text(OptionalDouble.of(sizes[sizes.length - 1])), sizes.length });
		return new MiningText(Optional.empty(), text + ' ', worst.sign(), "", worst.color(), false); //$NON-NLS-1$
	}

	/** What an error signal is multiplied by, as in {@code \u00d70.24}; a dash when that is not known. */
	static String factor(OptionalDouble factor) {
		double value = factor.orElse(Double.NaN);
		boolean plain = value >= 0.00995 && value < 99.5;
		String text = plain ? Magnitude.plain(factor, value < 9.95 ? 2 : 0) : Magnitude.text(factor);
		return factor.isEmpty() ? text : NLS.bind(Messages.MiningText_factor, text);
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(Math.max(0, width - text.length())); //$NON-NLS-1$
	}

	/** The whole text. */
	String label() {
		return figures + padded(sign, SIGN_WIDTH) + accent;
	}
}
