// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ISharedImages;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Remedy;
import org.gradlens.diagnosis.Severity;
import org.gradlens.ui.internal.Messages;

/** What is said of a finding in words. */
public final class FindingText {

	private FindingText() {
	}

	/** How bad it is, in a word. */
	static String severity(Severity severity) {
		return switch (severity) {
		case INFO -> Messages.FindingText_info;
		case WARNING -> Messages.FindingText_warning;
		case ERROR -> Messages.FindingText_error;
		};
	}

	/** A sign that tells how bad it is without colour. */
	public static String sign(Severity severity) {
		return switch (severity) {
		case INFO -> "\u24d8"; //$NON-NLS-1$
		case WARNING -> "\u26a0"; //$NON-NLS-1$
		case ERROR -> "\u2715"; //$NON-NLS-1$
		};
	}

	/** Name of the shared image that tells how bad it is. */
	public static String image(Severity severity) {
		return switch (severity) {
		case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
		case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
		case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
		};
	}

	/** What was found, and the first thing to try: two sentences or three. */
	public static String brief(Finding finding) {
		return finding.remedies().isEmpty() ? finding.message()
				: NLS.bind(Messages.FindingText_brief, finding.message(), finding.remedies().get(0).action());
	}

	/** The first cause that is worse than information, of a run as a whole. */
	public static Optional<Finding> leading(Run run) {
		return run.findings().flatMap(findings -> findings.stream().filter(FindingText::isWorse).findFirst());
	}

	/** The same of one network of a run, by its number. */
	public static Optional<Finding> leading(Run run, int network) {
		return run.findings().flatMap(findings -> findings.stream().filter(FindingText::isWorse)
				.filter(finding -> finding.network().orElse(network) == network).findFirst());
	}

	private static boolean isWorse(Finding finding) {
		return finding.severity() != Severity.INFO;
	}

	/** How bad, where and since when, in a line. */
	static String circumstances(FindingItem item) {
		List<String> parts = new ArrayList<>(List.of(severity(item.finding().severity())));
		if (!item.layer().isEmpty()) {
			parts.add(item.layer());
		}
		item.line().ifPresent(line -> parts.add(NLS.bind(Messages.FindingText_line, line)));
		parts.add(since(item.finding()));
		return String.join(Messages.ProgressText_separator, parts);
	}

	/** Since when. */
	static String since(Finding finding) {
		return finding.began() == 0 ? Messages.FindingText_fromStart
				: NLS.bind(Messages.FindingText_since, Long.toString(finding.began()));
	}

	/** All that is said of a finding, as plain text. */
	static String plain(FindingItem item) {
		Finding finding = item.finding();
		List<String> lines = new ArrayList<>(List.of(finding.rule().title(), circumstances(item), finding.message()));
		int number = 1;
		for (Remedy remedy : finding.remedies()) {
			lines.add(NLS.bind(Messages.FindingText_remedy, number++, remedy.action()));
			lines.add("   " + remedy.reason()); //$NON-NLS-1$
			remedy.change().lines().forEach(line -> lines.add("   " + line)); //$NON-NLS-1$
		}
		return String.join(System.lineSeparator(), lines);
	}

	/** The cells of a row: rule, severity, layer, line, iteration since when, message, first remedy. */
	static List<String> cells(FindingItem item) {
		Finding finding = item.finding();
		return List.of(finding.rule().id(), finding.severity().name().toLowerCase(Locale.ROOT), item.layer(),
				item.line().isPresent() ? Integer.toString(item.line().getAsInt()) : "", Long.toString(finding.began()), //$NON-NLS-1$
				finding.message(), finding.remedies().stream().findFirst().map(Remedy::action).orElse("")); //$NON-NLS-1$
	}
}
