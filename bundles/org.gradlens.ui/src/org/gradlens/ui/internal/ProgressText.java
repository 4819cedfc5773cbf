// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.Progress;

/** Says how far training has come, as in "epoch 3 of 10 · iteration 1,412 · loss 2.301 · 38 it/s · 1 min 50 s left". */
public final class ProgressText {

	private static final double LEAST_PLAIN_LOSS = 0.001;
	private static final double GREATEST_PLAIN_LOSS = 1e6;
	private static final double LEAST_WHOLE_RATE = 10;

	private final Locale locale;

	/** Texts with the numbers of a locale. */
	public ProgressText(Locale locale) {
		this.locale = locale;
	}

	/** The text with numbers as the user's locale writes them; what is not known is left out. */
	public static String of(Progress progress) {
		return new ProgressText(Locale.getDefault(Locale.Category.FORMAT)).describe(progress);
	}

	/** The text; what is not known is left out. */
	public String describe(Progress progress) {
		List<String> parts = new ArrayList<>();
		parts.add(progress.epochs().isPresent()
				? NLS.bind(Messages.ProgressText_epochOf, whole(progress.epoch()), whole(progress.epochs().getAsInt()))
				: NLS.bind(Messages.ProgressText_epoch, whole(progress.epoch())));
		parts.add(NLS.bind(Messages.ProgressText_iteration, whole(progress.iteration())));
		progress.loss().ifPresent(loss -> parts.add(NLS.bind(Messages.ProgressText_loss, loss(loss))));
		progress.iterationsPerSecond()
				.ifPresent(rate -> parts.add(NLS.bind(Messages.ProgressText_rate, rate(rate))));
		progress.remaining().ifPresent(remaining -> parts.add(remaining(remaining)));
		return String.join(Messages.ProgressText_separator, parts);
	}

	private String whole(long number) {
		return NumberFormat.getIntegerInstance(locale).format(number);
	}

	/** A loss in plain notation, or in scientific notation where that would hide it. */
	public String loss(double loss) {
		double size = Math.abs(loss);
		boolean plain = size == 0 || size >= LEAST_PLAIN_LOSS && size < GREATEST_PLAIN_LOSS;
		return String.format(locale, plain ? "%.3f" : "%.2e", loss); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String rate(double rate) {
		return String.format(locale, rate >= LEAST_WHOLE_RATE ? "%,.0f" : "%.1f", rate); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String remaining(Duration remaining) {
		if (remaining.toHours() > 0) {
			return NLS.bind(Messages.ProgressText_hoursLeft, whole(remaining.toHours()), remaining.toMinutesPart());
		}
		if (remaining.toMinutes() > 0) {
			return NLS.bind(Messages.ProgressText_minutesLeft, remaining.toMinutes(), remaining.toSecondsPart());
		}
		return NLS.bind(Messages.ProgressText_secondsLeft, remaining.toSeconds());
	}
}
