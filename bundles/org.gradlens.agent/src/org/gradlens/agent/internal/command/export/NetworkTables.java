// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/** The CSV files of one network, as {@link CsvExport} lists them. */
final class NetworkTables implements Closeable {

	private final TopologyTable topology;
	private final StepTables steps;
	private final DistributionTable distributions;
	private final TimeTable time;
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
	}

	void add(NetworkDeclared network) throws IOException {
		layers = Place.of(network, Figure.Scope.LAYER);
		parameters = Place.of(network, Figure.Scope.PARAMETER);
		topology.add(network);
		steps.declare(layers, parameters);
	}

	void add(Step step) throws IOException {
		steps.add(step);
	}

	void add(Distributions read) throws IOException {
		for (Distributions.Distribution distribution : read.distributions()) {
			List<Place> places = distribution.tensor().scope() == Figure.Scope.LAYER ? layers : parameters;
			if (distribution.index() < places.size()) {
				distributions.add(read.iteration(), distribution.tensor(), places.get(distribution.index()),
						distribution.histogram());
			}
		}
	}

	void add(TimeProfile profile) throws IOException {
		if (profile.layer() < layers.size()) {
			time.add(profile, layers.get(profile.layer()));
		}
	}

	@Override
	public void close() throws IOException {
		try (topology; steps; distributions; time) {
			// closing them is all
		}
	}
}
