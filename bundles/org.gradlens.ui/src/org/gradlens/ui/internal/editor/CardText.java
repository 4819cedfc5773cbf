// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.source.PlaceState;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.finding.LayerFinding;
import org.gradlens.ui.internal.flow.LayerText;
import org.gradlens.ui.internal.flow.SignalState;

/** What a layer's card says in words. */
final class CardText {

	private CardText() {
	}

	/** What the layer is, as in {@code hidden 1 – DenseLayer, sigmoid, 256 → 256, 65792 parameters}. */
	static String title(Layer layer) {
		List<String> parts = new ArrayList<>(List.of(LayerText.kind(layer)));
		Optional<String> inputs = layer.setting(LayerSetting.INPUTS);
		Optional<String> units = layer.setting(LayerSetting.UNITS);
		if (inputs.isPresent() && units.isPresent()) {
			parts.add(NLS.bind(Messages.CardText_shape, inputs.get(), units.get()));
		}
		long parameters = layer.parameters().stream().map(Parameter::shape)
				.mapToLong(shape -> shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b)).sum();
		if (parameters > 0) {
			parts.add(NLS.bind(Messages.CardText_parameters, parameters));
		}
		return NLS.bind(Messages.CardText_title, layer.name(), parts.stream().collect(Collectors.joining(", "))); //$NON-NLS-1$
	}

	/** The figures, one a line: at the newest step, and at the first. */
	static String figures(LayerMoment layer) {
		LayerFigures now = layer.figures();
		Optional<LayerFigures> first = layer.history().first().map(Step::mean)
				.map(readings -> LayerFigures.of(layer.history().declaration(), layer.layer().index(), readings));
		return String.join("\n", //$NON-NLS-1$
				figure(Messages.CardText_epsilon, now.epsilon(), first.map(LayerFigures::epsilon)),
				figure(Messages.CardText_factor, now.factor(), first.map(LayerFigures::factor)),
				figure(Messages.CardText_gradient, now.gradient(), first.map(LayerFigures::gradient)),
				NLS.bind(Messages.CardText_ratio, Magnitude.plain(now.ratio(), 1),
						Magnitude.plain(first.map(LayerFigures::ratio).orElse(OptionalDouble.empty()), 1)));
	}

	private static String figure(String name, OptionalDouble now, Optional<OptionalDouble> first) {
		return NLS.bind(name, Magnitude.text(now), Magnitude.text(first.orElse(OptionalDouble.empty())));
	}

	/** What is wrong with the layer and why, a paragraph each; empty when nothing is. */
	static String remarks(LayerMoment layer) {
		List<String> remarks = new ArrayList<>(layer.findings().stream().map(LayerFinding::text).toList());
		if (remarks.isEmpty() && layer.state() != SignalState.STEADY) {
			remarks.add(LayerText.state(layer.state()));
		}
		return String.join("\n", remarks); //$NON-NLS-1$
	}

	/** What is to be known of the line besides, a sentence a line; empty when nothing is. */
	static String reservations(LineReading line) {
		List<String> reservations = new ArrayList<>();
		if (line.place().state() == PlaceState.CHANGED) {
			reservations.add(NLS.bind(Messages.LineText_old, line.layers().get(0).run().name()));
		}
		if (line.layers().size() > 1) {
			reservations.add(NLS.bind(Messages.CardText_others, line.layers().size() - 1));
		}
		return String.join("\n", reservations); //$NON-NLS-1$
	}
}
