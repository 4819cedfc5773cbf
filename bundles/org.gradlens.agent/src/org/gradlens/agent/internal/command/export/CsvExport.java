// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.Step;

/**
 * A run as CSV files, in a folder for each network: {@code topology.csv} ({@link TopologyTable}),
 * {@code settings.csv} ({@link SettingsTable}), {@code steps.csv}, {@code layers.csv} and {@code parameters.csv}
 * ({@link StepTables}), {@code distributions.csv} ({@link DistributionTable}), {@code time.csv} ({@link TimeTable}),
 * {@code initial.csv} ({@link InitialTable}), {@code data.csv} ({@link DataTable}) and {@code evaluations.csv}
 * ({@link EvaluationTable}).
 */
public final class CsvExport {

	private final Map<Integer, NetworkTables> networks = new TreeMap<>();

	private CsvExport() {
	}

	/**
	 * Exports a run. The log is read twice: what it holds decides on the columns.
	 *
	 * @param directory an empty folder
	 * @throws IOException when the log cannot be read or the files not be written
	 */
	public static void export(Path log, Path directory) throws IOException {
		Map<Integer, Set<Figure>> figures = new TreeMap<>();
		read(log, message -> note(figures, message));
		CsvExport export = new CsvExport();
		try {
			for (Map.Entry<Integer, Set<Figure>> network : figures.entrySet()) {
				export.networks.put(network.getKey(),
						new NetworkTables(NetworkFolder.create(directory, network.getKey()), network.getValue()));
			}
			read(log, export::add);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} finally {
			for (NetworkTables tables : export.networks.values()) {
				tables.close();
			}
		}
	}

	private static void read(Path log, Consumer<Message> consumer) throws IOException {
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(consumer);
		}
	}

	private static void note(Map<Integer, Set<Figure>> figures, Message message) {
		if (message instanceof NetworkDeclared declared) {
			figures.putIfAbsent(declared.network(), EnumSet.noneOf(Figure.class));
		} else if (message instanceof Step step) {
			figures.getOrDefault(step.network(), EnumSet.noneOf(Figure.class)).addAll(step.mean().figures());
		}
	}

	/** Adds what is said about a network; a log that still grows may tell of more than were seen at first. */
	private void add(Message message) {
		try {
			NetworkTables tables = networks.get(NetworkNumber.of(message));
			if (tables != null) {
				tables.add(message);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
