// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.gradlens.agent.internal.command.summary.FigureName;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/**
 * The columns of the figures of one scope: for each figure its mean over the step's iterations, and with
 * {@code Min} and {@code Max} behind the name its least and greatest value.
 */
final class FigureColumns {

	private final List<Figure> figures;

	/** Columns of those of the figures that are of a scope. */
	FigureColumns(Set<Figure> figures, Figure.Scope scope) {
		this.figures = figures.stream().filter(figure -> figure.scope() == scope).sorted().toList();
	}

	void addHeader(CsvFile csv) throws IOException {
		for (Figure figure : figures) {
			String name = FigureName.of(figure);
			csv.add(name).add(name + "Min").add(name + "Max");
		}
		csv.endRow();
	}

	/** Whether a step has a value at an index. */
	boolean anyIn(Step step, int index) {
		return figures.stream().anyMatch(figure -> value(step.mean(), figure, index).isPresent());
	}

	/** Adds a step's values at an index and ends the row. */
	void addValues(CsvFile csv, Step step, int index) throws IOException {
		for (Figure figure : figures) {
			csv.add(value(step.mean(), figure, index)).add(value(step.minimum(), figure, index))
					.add(value(step.maximum(), figure, index));
		}
		csv.endRow();
	}

	private static OptionalDouble value(Readings readings, Figure figure, int index) {
		return index < readings.size(figure) ? readings.get(figure, index) : OptionalDouble.empty();
	}
}
