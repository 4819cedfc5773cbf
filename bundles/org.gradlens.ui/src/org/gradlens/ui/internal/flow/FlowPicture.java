// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Surface;

/** A moment of a run as what is taken away of it: a picture of the error signal, and all figures of all layers. */
record FlowPicture(FlowSnapshot snapshot) implements Chart {

	@Override
	public String name() {
		return Messages.FlowTable_epsilon;
	}

	@Override
	public Painted paint(Surface surface, Rectangle area) {
		List<LayerReading> layers = snapshot.readings();
		return new FlowChart(name(), layers.stream().map(reading -> reading.layer().name()).toList(),
				List.of(new FlowChart.Bars(snapshot.run().name(),
						layers.stream().map(reading -> reading.figures().epsilon()).toList(),
						layers.stream().map(LayerReading::state).toList())))
				.paint(surface, area);
	}

	@Override
	public List<List<String>> table() {
		Map<String, Function<LayerReading, OptionalDouble>> figures = figures();
		List<List<String>> rows = new ArrayList<>();
		List<String> head = new ArrayList<>(List.of(Messages.FlowTable_layer, Messages.FlowTable_line));
		head.addAll(figures.keySet());
		rows.add(head);
		for (LayerReading reading : snapshot.readings()) {
			List<String> row = new ArrayList<>(List.of(reading.layer().name(),
					reading.line().isPresent() ? Integer.toString(reading.line().getAsInt()) : "")); //$NON-NLS-1$
			figures.values().forEach(figure -> row.add(number(figure.apply(reading))));
			rows.add(row);
		}
		return rows;
	}

	private static Map<String, Function<LayerReading, OptionalDouble>> figures() {
		Map<String, Function<LayerReading, OptionalDouble>> figures = new LinkedHashMap<>();
		figures.put(Messages.FlowTable_epsilon, reading -> reading.figures().epsilon());
		figures.put(Messages.FlowTable_factor, reading -> reading.figures().factor());
		figures.put(Messages.FlowTable_gradient, reading -> reading.figures().gradient());
		figures.put(Messages.FlowTable_ratio, reading -> reading.figures().ratio());
		figures.put(Messages.FlowTable_mean, reading -> reading.activations().mean());
		figures.put(Messages.FlowTable_deviation, reading -> reading.activations().deviation());
		figures.put(Messages.FlowTable_dead, reading -> reading.activations().dead());
		figures.put(Messages.FlowTable_saturated, reading -> reading.activations().saturated());
		return figures;
	}

	private static String number(OptionalDouble value) {
		return value.isPresent() ? Double.toString(value.getAsDouble()) : ""; //$NON-NLS-1$
	}
}
