// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.gradlens.agent.internal.command.summary.FigureName;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;

/** {@code initial.csv}: a row for each figure that was read of a parameter before the first step. */
final class InitialTable implements Closeable {

	private final CsvFile csv;

	InitialTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("initial.csv"), "layer", "name", "parameter", "figure", "value");
		csv.endRow();
	}

	void add(InitialParameters initial, List<Place> parameters) throws IOException {
		for (int index = 0; index < parameters.size(); index++) {
			Place place = parameters.get(index);
			for (Figure figure : initial.readings().figures().stream().sorted().toList()) {
				OptionalDouble value = index < initial.readings().size(figure) ? initial.readings().get(figure, index)
						: OptionalDouble.empty();
				if (value.isPresent()) {
					csv.add(place.layer()).add(place.name()).add(place.parameter()).add(FigureName.of(figure)).add(value).endRow();
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
