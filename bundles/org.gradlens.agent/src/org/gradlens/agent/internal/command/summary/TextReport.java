// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;

/** A run told in text: how it ended, and a table for each network with one row a layer. */
public final class TextReport {

	private static final int TEXT_COLUMNS = 3;
	private static final String NORM = "%.3e";
	private static final String LOSS = "%.4g";
	private static final String RATIO = "%.2f";
	private static final String PERCENT = "%.1f%%";

	private final RunSummary run;

	public TextReport(RunSummary run) {
		this.run = run;
	}

	/** The report's lines, without line breaks. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add(run.started().map(RunStarted::mainType).filter(type -> !type.isEmpty()).orElse("Run") + ": " + end());
		run.skipped().stream().filter(skipped -> skipped > 0).forEach(
				skipped -> lines.add(skipped + " of " + run.iterations() + " iterations were not recorded."));
		if (run.damagedBytes() > 0) {
			lines.add("The log is damaged: " + run.damagedBytes() + " bytes were left out.");
		}
		run.problems().forEach(problem -> lines.add(problem.summary()));
		if (run.networks().isEmpty()) {
			lines.add("No network was trained.");
		}
		run.networks().forEach(network -> addNetwork(network, lines));
		lines.addAll(new FindingsText(run).lines());
		return lines;
	}

	private String end() {
		return switch (run.outcome()) {
		case ENDED -> "ended";
		case FAILED -> run.failure().map(TextReport::describe).orElse("failed");
		case NON_FINITE_LOSS -> "stopped, since its loss was not finite";
		case STOPPED_AS_ASKED -> "stopped after " + run.iterations() + " iterations, as asked for";
		case NO_END_RECORDED -> "no end was recorded; it is still running or was killed";
		};
	}

	private static String describe(RunFailed failure) {
		String place = failure.userFrames().stream().findFirst().map(frame -> " at " + frame.location()).orElse("");
		String message = failure.message().isEmpty() ? "" : ": " + failure.message();
		return "failed" + place + " with " + failure.exceptionType() + message;
	}

	private static void addNetwork(NetworkSummary summary, List<String> lines) {
		NetworkFigures first = summary.first();
		NetworkFigures last = summary.last();
		lines.add("");
		lines.add("Network " + summary.network().network() + ": " + summary.iterations() + " iterations"
				+ loss(first.ofNetwork(Figure.LOSS), last.ofNetwork(Figure.LOSS)));
		summary.nonFinite().ifPresent(found -> lines.add("First value that is not finite: "
				+ FigureName.of(found.tensor())
				+ summary.layer(found.tensor(), found.index()).map(layer -> " of " + layer.name()).orElse("")
				+ " at iteration " + found.iteration()));
		lines.add("");
		TextTable table = new TextTable(TEXT_COLUMNS);
		table.add("layer", "kind", "line", "epsilon, first", "last", "gradient, first", "last", "ratio, last", "dead",
				"saturated");
		for (Layer layer : summary.network().layers()) {
			table.add(layer.name(), layer.kind(), line(summary.network(), layer),
					number(NORM, first.ofLayer(Figure.EPSILON_NORM, layer)),
					number(NORM, last.ofLayer(Figure.EPSILON_NORM, layer)),
					number(NORM, first.ofWeights(Figure.GRADIENT_NORM, layer)),
					number(NORM, last.ofWeights(Figure.GRADIENT_NORM, layer)), number(RATIO, last.updateRatio(layer)),
					percent(last.ofLayer(Figure.UNITS_DEAD, layer)),
					percent(last.ofLayer(Figure.ACTIVATION_SATURATED, layer)));
		}
		lines.addAll(table.lines());
	}

	private static String loss(OptionalDouble first, OptionalDouble last) {
		return first.isEmpty() ? "" : ", loss " + number(LOSS, first) + " to " + number(LOSS, last);
	}

	private static String line(NetworkDeclared network, Layer layer) {
		Origin origin = layer.origin();
		String ordinal = origin.count() > 1 ? " #" + origin.ordinal() + '/' + origin.count() : "";
		return network.anchor(layer.index()).map(SourceFrame::location).orElse("") + ordinal;
	}

	private static String percent(OptionalDouble share) {
		return share.isPresent() ? String.format(Locale.ROOT, PERCENT, 100 * share.getAsDouble()) : "";
	}

	private static String number(String format, OptionalDouble value) {
		return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
	}
}
