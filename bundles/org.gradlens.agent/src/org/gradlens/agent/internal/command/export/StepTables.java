// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Step;

/**
 * What was read at each step: {@code steps.csv} has a row a step with the figures of the network,
 * {@code layers.csv} one for each of its layers, {@code parameters.csv} one for each parameter, as far as
 * anything was read of it. {@code iteration} is the last one of the step, {@code iterations} how many it
 * covers; {@link FigureColumns} tells of the columns of figures.
 */
final class StepTables implements Closeable {

	private static final double NANOS_PER_SECOND = 1e9;

	private final FigureColumns networkColumns;
	private final FigureColumns layerColumns;
	private final FigureColumns parameterColumns;
	private final CsvFile steps;
	private final CsvFile layers;
	private final CsvFile parameters;
	private List<Place> layerPlaces = List.of();
	private List<Place> parameterPlaces = List.of();

	/** Tables with columns for the figures given. */
	StepTables(Path folder, Set<Figure> figures) throws IOException {
		networkColumns = new FigureColumns(figures, Figure.Scope.NETWORK);
		layerColumns = new FigureColumns(figures, Figure.Scope.LAYER);
		parameterColumns = new FigureColumns(figures, Figure.Scope.PARAMETER);
		steps = CsvFile.create(folder.resolve("steps.csv"), "iteration", "iterations", "epoch", "elapsedSeconds",
				"minibatch");
		networkColumns.addHeader(steps);
		layers = CsvFile.create(folder.resolve("layers.csv"), "iteration", "layer", "name");
		layerColumns.addHeader(layers);
		parameters = CsvFile.create(folder.resolve("parameters.csv"), "iteration", "layer", "name", "parameter");
		parameterColumns.addHeader(parameters);
	}

	/** From now on steps are of these layers and parameters. */
	void declare(List<Place> layersNow, List<Place> parametersNow) {
		layerPlaces = layersNow;
		parameterPlaces = parametersNow;
	}

	void add(Step step) throws IOException {
		steps.add(step.iteration()).add(step.iterations()).add(step.epoch())
				.add(Double.toString(step.elapsedNanos() / NANOS_PER_SECOND)).add(step.minibatch());
		networkColumns.addValues(steps, step, 0);
		for (int i = 0; i < layerPlaces.size(); i++) {
			if (layerColumns.anyIn(step, i)) {
				layers.add(step.iteration()).add(layerPlaces.get(i).layer()).add(layerPlaces.get(i).name());
				layerColumns.addValues(layers, step, i);
			}
		}
		for (int i = 0; i < parameterPlaces.size(); i++) {
			if (parameterColumns.anyIn(step, i)) {
				Place place = parameterPlaces.get(i);
				parameters.add(step.iteration()).add(place.layer()).add(place.name()).add(place.parameter());
				parameterColumns.addValues(parameters, step, i);
			}
		}
	}

	@Override
	public void close() throws IOException {
		try (steps; layers; parameters) {
			// closing them is all
		}
	}
}
