// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Remedy;
import org.gradlens.telemetry.Layer;

/** A run's findings as text: each cause with its remedies, and below it, indented, what follows from it. */
final class FindingsText {

	private static final int WIDTH = 100;
	private static final String INDENT = "  ";

	private final RunSummary run;
	private final List<String> lines = new ArrayList<>();

	FindingsText(RunSummary run) {
		this.run = run;
	}

	/** The lines, after an empty one; none when nothing was found. */
	List<String> lines() {
		lines.clear();
		boolean several = run.networks().size() > 1;
		for (Finding finding : run.findings()) {
			lines.add("");
			add(finding, "", several);
		}
		return lines;
	}

	private void add(Finding finding, String indent, boolean several) {
		StringBuilder title = new StringBuilder(finding.severity().name().toLowerCase(Locale.ROOT)).append(": ")
				.append(finding.rule().id());
		layer(finding, title);
		finding.place().filter(place -> place.line() > 0).ifPresent(place -> title.append(" (").append(place.location()).append(')'));
		if (several && finding.network().isPresent()) {
			title.append(" in network ").append(finding.network().getAsInt());
		}
		if (finding.began() > 0) {
			title.append(", since iteration ").append(finding.began());
		}
		lines.add(indent + title);
		wrap(finding.message(), indent + INDENT, indent + INDENT);
		if (indent.isEmpty()) {
			// what follows from a cause goes with it
			finding.remedies().forEach(remedy -> add(remedy, indent + INDENT));
		}
		finding.consequences().forEach(consequence -> add(consequence, indent + INDENT, several));
	}

	private void add(Remedy remedy, String indent) {
		wrap("- " + remedy.action() + (remedy.change().isEmpty() ? "" : ":"), indent, indent + INDENT);
		remedy.change().lines().forEach(line -> lines.add(indent + INDENT + INDENT + line));
	}

	private void layer(Finding finding, StringBuilder title) {
		run.network(finding).filter(network -> finding.layer().isPresent()).ifPresent(network -> {
			Layer layer = network.layers().get(finding.layer().getAsInt());
			title.append(layer.name().startsWith("layer") ? " in " : " in layer ").append(layer.name());
		});
	}

	/** Adds a text, broken between words. */
	private void wrap(String text, String first, String others) {
		StringBuilder line = new StringBuilder(first);
		int start = first.length();
		for (String word : text.split("\\s+")) {
			if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
				lines.add(line.toString());
				line = new StringBuilder(others);
				start = others.length();
			}
			line.append(line.length() > start ? " " : "").append(word);
		}
		lines.add(line.toString());
	}
}
