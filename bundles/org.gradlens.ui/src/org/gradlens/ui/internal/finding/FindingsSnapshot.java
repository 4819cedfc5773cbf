// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.flow.RunText;
import org.gradlens.ui.internal.selection.SourcePlaces;
import org.gradlens.ui.internal.selection.Subject;

/**
 * All that the view shows at one moment.
 *
 * @param items causes, with what follows from them below
 * @param notice why there are none, for the user; empty when there are some
 */
record FindingsSnapshot(List<FindingItem> items, String notice) {

	/** What is found of a subject by now. Not for the user interface's thread. */
	static FindingsSnapshot of(Subject subject, SourcePlaces source) {
		Optional<List<Finding>> findings = subject.run().flatMap(Run::findings);
		if (findings.isEmpty()) {
			String why = subject.history().isPresent() ? Messages.FindingsView_judging : RunText.empty(subject.run());
			return new FindingsSnapshot(List.of(), why);
		}
		Optional<NetworkDeclared> network = subject.history().map(NetworkHistory::declaration);
		LayerPlaces places = network.map(declared -> source.of(subject.run().orElseThrow(), declared))
				.orElse(LayerPlaces.NONE);
		List<FindingItem> items = findings.get().stream().filter(finding -> isOf(finding, network))
				.map(finding -> item(finding, network, places)).toList();
		return new FindingsSnapshot(items, items.isEmpty() ? healthy(subject) : ""); //$NON-NLS-1$
	}

	private static boolean isOf(Finding finding, Optional<NetworkDeclared> network) {
		return finding.network().isEmpty()
				|| network.filter(declared -> declared.network() == finding.network().getAsInt()).isPresent();
	}

	private static FindingItem item(Finding finding, Optional<NetworkDeclared> network, LayerPlaces places) {
		OptionalInt index = finding.layer();
		String layer = index.isPresent() && network.isPresent() && index.getAsInt() < network.get().layers().size()
				? network.get().layers().get(index.getAsInt()).name()
				: ""; //$NON-NLS-1$
		OptionalInt line = index.isPresent() ? places.line(index.getAsInt())
				: finding.place().map(SourceFrame::line).map(OptionalInt::of).orElse(OptionalInt.empty());
		return new FindingItem(finding, layer, line,
				finding.consequences().stream().map(consequence -> item(consequence, network, places)).toList());
	}

	private static String healthy(Subject subject) {
		long iterations = subject.run().orElseThrow().summary().iterations();
		if (iterations == 0) {
			return RunText.empty(subject.run());
		}
		String checked = Arrays.stream(Rule.values()).filter(rule -> rule != Rule.TOO_SHORT).map(Rule::title)
				.collect(Collectors.joining(Messages.FindingsView_separator));
		return NLS.bind(Messages.FindingsView_healthy, iterations, checked);
	}
}
