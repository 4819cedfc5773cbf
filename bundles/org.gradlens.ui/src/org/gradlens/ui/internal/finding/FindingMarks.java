// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.List;

import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.views.Mark;

/** Marks in charts where findings began; the first value that is not finite is marked without a finding. */
public final class FindingMarks {

	private FindingMarks() {
	}

	/** The marks of a network by now. */
	public static List<Mark> of(Run run, NetworkHistory network) {
		int number = network.declaration().network();
		return run.findings().orElse(List.of()).stream().flatMap(Finding::withConsequences)
				.filter(finding -> finding.network().isPresent() && finding.network().getAsInt() == number)
				.filter(finding -> finding.severity() != Severity.INFO && finding.rule() != Rule.NON_FINITE_VALUES)
				.map(FindingMarks::mark).toList();
	}

	private static Mark mark(Finding finding) {
		return new Mark(finding.began(), finding.layer(), FindingText.sign(finding.severity()), color(finding.rule()),
				finding.rule().title());
	}

	/** The colour that stands for what a rule finds. */
	public static ThemeColors color(Rule rule) {
		return switch (rule) {
		case VANISHING_ERROR_SIGNAL, SATURATED_UNITS, LEARNING_RATE_TOO_LOW -> ThemeColors.VANISHING;
		case DEAD_UNITS, NO_GRADIENT -> ThemeColors.DEAD;
		default -> ThemeColors.EXPLODING;
		};
	}
}
