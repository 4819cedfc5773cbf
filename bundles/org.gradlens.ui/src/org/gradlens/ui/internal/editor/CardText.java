// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.gradlens.ui.internal.flow.LayerText;
import org.gradlens.ui.internal.views.StepText;

/** What a layer's card says in words. */
final class CardText {

	private CardText() {
	}

	/** What the layer is, as in {@code hidden 1 – DenseLayer, sigmoid, 256 → 256, 65,792 parameters}. */
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
			parts.add(NLS.bind(Messages.CardText_parameters, StepText.whole(parameters)));
		}
		return NLS.bind(Messages.CardText_title, layer.name(), parts.stream().collect(Collectors.joining(", "))); //$NON-NLS-1$
	}

	/** The figures, a row for the newest step and one for the first, below their names. */
	static List<List<String>> figures(LayerMoment layer) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("", Messages.CardText_epsilon, Messages.CardText_factor, Messages.CardText_gradient, //$NON-NLS-1$
				Messages.CardText_ratio));
		layer.history().latest().ifPresent(step -> rows
				.add(row(NLS.bind(Messages.CardText_now, StepText.whole(step.iteration())), layer.figures())));
		layer.history().first().map(Step::mean)
				.map(readings -> LayerFigures.of(layer.history().declaration(), layer.layer().index(), readings))
				.ifPresent(first -> rows.add(row(Messages.CardText_first, first)));
		return rows;
	}

	private static List<String> row(String name, LayerFigures figures) {
		return List.of(name, Magnitude.text(figures.epsilon()), MiningText.factor(figures.factor()),
				Magnitude.text(figures.gradient()), Magnitude.plain(figures.ratio(), 1));
	}

	/** What is to be known of the line besides, in sentences. */
	static List<String> reservations(LineReading line) {
		List<String> reservations = new ArrayList<>();
		if (line.place().state() == PlaceState.CHANGED) {
			reservations.add(NLS.bind(Messages.LineText_old, line.layers().get(0).run().name()));
		}
		if (line.layers().size() > 1) {
			reservations.add(NLS.bind(Messages.CardText_others, line.layers().size() - 1));
		}
		return reservations;
	}
}
