// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/** The CSV files of one network, as {@link CsvExport} lists them. */
final class NetworkTables implements Closeable {

	private final TopologyTable topology;
	private final StepTables steps;
	private final DistributionTable distributions;
	private final TimeTable time;
	private final SettingsTable settings;
	private final InitialTable initial;
	private final DataTable data;
	private final EvaluationTable evaluations;
	private List<Place> layers = List.of();
	private List<Place> parameters = List.of();

	/**
	 * Creates the files.
	 *
	 * @param figures the figures that get columns
	 */
	NetworkTables(Path folder, Set<Figure> figures) throws IOException {
		topology = new TopologyTable(folder);
		steps = new StepTables(folder, figures);
		distributions = new DistributionTable(folder);
		time = new TimeTable(folder);
		settings = new SettingsTable(folder);
		initial = new InitialTable(folder);
		data = new DataTable(folder);
		evaluations = new EvaluationTable(folder);
	}

	private void declare(NetworkDeclared network) throws IOException {
		layers = Place.of(network, Figure.Scope.LAYER);
		parameters = Place.of(network, Figure.Scope.PARAMETER);
		topology.add(network);
		settings.add(network);
		steps.declare(layers, parameters);
	}

	/** Adds what was said about the network. */
	void add(Message message) throws IOException {
		if (message instanceof NetworkDeclared network) {
			declare(network);
		} else if (message instanceof Step step) {
			steps.add(step);
		} else if (message instanceof Distributions read) {
			add(read);
		} else if (message instanceof TimeProfile profile) {
			add(profile);
		} else if (message instanceof InitialParameters parameters) {
			initial.add(parameters, this.parameters);
		} else if (message instanceof DataSummary summary) {
			data.add(summary);
		} else if (message instanceof Evaluated evaluated) {
			evaluations.add(evaluated);
		}
	}

	private void add(Distributions read) throws IOException {
		for (Distributions.Distribution distribution : read.distributions()) {
			List<Place> places = distribution.tensor().scope() == Figure.Scope.LAYER ? layers : parameters;
			if (distribution.index() < places.size()) {
				distributions.add(read.iteration(), distribution.tensor(), places.get(distribution.index()),
						distribution.histogram());
			}
		}
	}

	private void add(TimeProfile profile) throws IOException {
		if (profile.layer() < layers.size()) {
			time.add(profile, layers.get(profile.layer()));
		}
	}

	@Override
	public void close() throws IOException {
		try (topology; steps; distributions; time; settings; initial; data; evaluations) {
			// closing them is all
		}
	}
}
