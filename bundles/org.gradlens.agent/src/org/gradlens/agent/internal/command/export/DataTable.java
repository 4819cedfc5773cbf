// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.gradlens.agent.internal.command.summary.FigureName;
import org.gradlens.telemetry.DataSummary;

/** {@code data.csv}: a row for each time that the network's inputs or targets were summed up. */
final class DataTable implements Closeable {

	private final CsvFile csv;

	DataTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("data.csv"), "iteration", "role", "layer", "examples", "features",
				"constantFeatures", "nonFinite", "minimum", "maximum", "mean", "deviation", "leastDeviation",
				"greatestDeviation", "trivialLoss");
		csv.endRow();
	}

	void add(DataSummary data) throws IOException {
		csv.add(data.iteration()).add(FigureName.of(data.role())).add(data.layer()).add(data.examples())
				.add(data.features()).add(data.constantFeatures()).add(data.nonFinite());
		for (double number : new double[] { data.minimum(), data.maximum(), data.mean(), data.deviation(),
				data.leastDeviation(), data.greatestDeviation() }) {
			csv.add(Double.toString(number));
		}
		csv.add(data.trivialLoss()).endRow();
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
