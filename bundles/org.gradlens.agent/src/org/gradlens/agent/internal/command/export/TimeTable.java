// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.gradlens.telemetry.TimeProfile;

/**
 * {@code time.csv}: the norm of a recurrent layer's epsilon at each time step, counted from 0, of each
 * iteration at which it was read.
 */
final class TimeTable implements Closeable {

	private final CsvFile csv;

	TimeTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("time.csv"), "iteration", "layer", "name", "timeStep", "epsilonNorm");
		csv.endRow();
	}

	void add(TimeProfile profile, Place place) throws IOException {
		double[] norms = profile.epsilonNorms();
		for (int timeStep = 0; timeStep < norms.length; timeStep++) {
			csv.add(profile.iteration()).add(place.layer()).add(place.name()).add(timeStep)
					.add(Double.toString(norms[timeStep])).endRow();
		}
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
