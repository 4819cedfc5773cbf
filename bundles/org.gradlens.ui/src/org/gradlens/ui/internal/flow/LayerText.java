// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.ActivationFigures;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;

/** What is said of a layer in words and exact numbers. */
public final class LayerText {

	private static final String COMMON_ENDING = "Layer"; //$NON-NLS-1$
	private static final int EXACT_DECIMALS = 6;

	private LayerText() {
	}

	/** Which of the layers that one line declares this one is, as in {@code #2/5}; empty for the only one. */
	static String ordinal(Layer layer) {
		Origin origin = layer.origin();
		return origin.count() > 1 ? NLS.bind(Messages.LayerText_ordinal, origin.ordinal(), origin.count()) : ""; //$NON-NLS-1$
	}

	/** Kind and activation, as in {@code DenseLayer, sigmoid}. */
	public static String kind(Layer layer) {
		return layer.activation().isEmpty() ? layer.kind()
				: NLS.bind(Messages.LayerText_kind, layer.kind(), layer.activation());
	}

	/** The kind without what most kinds' names end in, as in {@code Dense}. */
	public static String shortKind(Layer layer) {
		int length = layer.kind().length() - COMMON_ENDING.length();
		return length > 0 && layer.kind().endsWith(COMMON_ENDING) ? layer.kind().substring(0, length) : layer.kind();
	}

	/** A sentence that says how an error signal fares; empty for a steady one. */
	public static String state(SignalState state) {
		return switch (state) {
		case VANISHING -> Messages.LayerText_vanishing;
		case EXPLODING -> Messages.LayerText_exploding;
		case NOT_FINITE -> Messages.LayerText_notFinite;
		case STEADY -> ""; //$NON-NLS-1$
		};
	}

	/** Everything that is known of a row, one thing a line. */
	static String details(FlowRow row) {
		return row.readings().size() == 1 ? details(row.readings().get(0))
				: row.readings().stream().map(LayerText::line).collect(Collectors.joining("\n", row.title() + '\n', "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String line(LayerReading reading) {
		return NLS.bind(Messages.LayerText_line, reading.layer().name(), exact(reading.figures().epsilon()));
	}

	private static String details(LayerReading reading) {
		Layer layer = reading.layer();
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.LayerText_title, layer.name(), kind(layer)));
		lines.add(NLS.bind(Messages.LayerText_epsilon, exact(reading.figures().epsilon())));
		lines.add(NLS.bind(Messages.LayerText_factor, exact(reading.figures().factor())));
		lines.add(NLS.bind(Messages.LayerText_gradient, exact(reading.figures().gradient())));
		lines.add(NLS.bind(Messages.LayerText_ratio, Magnitude.plain(reading.figures().ratio(), 3)));
		addActivations(reading.activations(), lines);
		if (!reading.predicted().sentence().isEmpty()) {
			lines.add(reading.predicted().sentence());
		}
		if (reading.state() != SignalState.STEADY) {
			lines.add(state(reading.state()));
		}
		reading.findings().forEach(finding -> lines.add(finding.text()));
		for (SourceFrame frame : layer.origin().frames()) {
			lines.add(NLS.bind(Messages.LayerText_frame, frame.location(),
					frame.className() + '.' + frame.methodName()));
		}
		if (reading.line().isEmpty()) {
			lines.add(Messages.LayerText_noLine);
		}
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static void addActivations(ActivationFigures figures, List<String> lines) {
		if (figures.mean().isPresent() || figures.deviation().isPresent()) {
			lines.add(NLS.bind(Messages.LayerText_activations, exact(figures.mean()), exact(figures.deviation())));
		}
		NumberFormat share = NumberFormat.getPercentInstance(Locale.getDefault(Locale.Category.FORMAT));
		figures.dead().ifPresent(dead -> lines.add(NLS.bind(Messages.LayerText_dead, share.format(dead))));
		figures.saturated()
				.ifPresent(saturated -> lines.add(NLS.bind(Messages.LayerText_saturated, share.format(saturated))));
	}

	private static String exact(OptionalDouble value) {
		return value.isEmpty() ? Magnitude.text(value) : Magnitude.text(value.getAsDouble(), EXACT_DECIMALS);
	}
}
