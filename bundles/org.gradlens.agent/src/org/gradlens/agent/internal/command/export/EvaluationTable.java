// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.gradlens.telemetry.Evaluated;

/** {@code evaluations.csv}: a row for each time that the program had data scored outside of a training step. */
final class EvaluationTable implements Closeable {

	private final CsvFile csv;

	EvaluationTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("evaluations.csv"), "iteration", "loss", "examples");
		csv.endRow();
	}

	void add(Evaluated evaluated) throws IOException {
		csv.add(evaluated.iteration()).add(Double.toString(evaluated.loss())).add(evaluated.examples()).endRow();
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
