// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunSummary;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.ProgressText;
import org.gradlens.ui.internal.finding.FindingText;

/** What the columns of the Runs view say of a run, as the user's locale writes it. */
final class RunCellText {

	private static final int SECONDS_WITH_TENTHS = 10;

	private RunCellText() {
	}

	static String start(Run run) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale())
				.format(run.created().atZone(ZoneId.systemDefault()));
	}

	/** How long it trained, as in {@code 1 min 52 s}; empty for a run that never did. */
	static String length(Run run) {
		Duration length = run.summary().length();
		if (length.isZero()) {
			return ""; //$NON-NLS-1$
		}
		if (length.toHours() > 0) {
			return NLS.bind(Messages.RunCellText_hours, length.toHours(), length.toMinutesPart());
		}
		if (length.toMinutes() > 0) {
			return NLS.bind(Messages.RunCellText_minutes, length.toMinutes(), length.toSecondsPart());
		}
		double seconds = length.toMillis() / 1e3;
		return NLS.bind(Messages.RunCellText_seconds,
				String.format(locale(), seconds < SECONDS_WITH_TENTHS ? "%.1f" : "%.0f", seconds)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The first and the last loss, as in {@code 2.301 → 0.412}. */
	static String loss(Run run) {
		RunSummary summary = run.summary();
		return summary.lastLoss().isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.RunCellText_loss, loss(summary.firstLoss()), loss(summary.lastLoss()));
	}

	private static String loss(OptionalDouble loss) {
		return loss.isPresent() ? new ProgressText(locale()).loss(loss.getAsDouble()) : "?"; //$NON-NLS-1$
	}

	/** What became of it, or how far it has come, and what is wrong with it. */
	static String verdict(Run run) {
		return FindingText.leading(run).map(found -> NLS.bind(Messages.RunCellText_finding, state(run), found.rule().title()))
				.orElseGet(() -> state(run));
	}

	private static String state(Run run) {
		if (run.state().isOver()) {
			return run.outcome();
		}
		return run.progress().map(ProgressText::of)
				.orElse(run.state() == RunState.STARTING ? Messages.RunText_starting : Messages.RunText_running);
	}

	/** The tags, as the user writes them. */
	static String tags(Run run) {
		return String.join(", ", run.remarks().tags()); //$NON-NLS-1$
	}

	/** The note in one line. */
	static String note(Run run) {
		return run.remarks().note().strip().replaceAll("\\s*\\R\\s*", " \u00b7 "); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Locale locale() {
		return Locale.getDefault(Locale.Category.FORMAT);
	}
}
