// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.ThemeColors;

/**
 * A finding as a layer that it is about shows it, wherever layers are shown.
 *
 * @param rule the rule that found it
 * @param severity how bad it is
 * @param reason what was found, with the numbers seen, and the first thing to try
 */
public record LayerFinding(Rule rule, Severity severity, String reason) {

	/**
	 * What is found of a layer that is worse than information, the gravest first.
	 *
	 * @param network number of the layer's network within the run
	 * @param layer the layer's index
	 */
	public static List<LayerFinding> of(Run run, int network, int layer) {
		return run.findings().orElse(List.of()).stream().flatMap(Finding::withConsequences)
				.filter(finding -> finding.network().orElse(-1) == network && finding.layers().contains(layer))
				.filter(finding -> finding.severity() != Severity.INFO)
				.sorted(Comparator.comparing(Finding::severity).reversed())
				.map(finding -> new LayerFinding(finding.rule(), finding.severity(), FindingText.brief(finding))).toList();
	}

	/** A sign that tells how bad it is without colour. */
	public String sign() {
		return FindingText.sign(severity);
	}

	/** The colour that stands for what the rule finds. */
	public ThemeColors color() {
		return FindingMarks.color(rule);
	}

	/** The page of the help that explains the rule. */
	public String helpPage() {
		return FindingDetails.helpPage(rule);
	}

	/** Sign, name of the rule, and reason. */
	public String text() {
		return NLS.bind(Messages.LayerFinding_text, new Object[] { sign(), rule.title(), reason });
	}
}
