// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.RunLogReader;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.Step;

/**
 * A run as TensorBoard event files, in a folder for each network, which TensorBoard shows as a run. Scalars
 * are tagged {@code loss}, {@code epsilonNorm/003_name}, {@code gradientNorm/003_name_W} and so on with the
 * layer's index; of a step that covers several iterations the mean is taken. Histograms are tagged
 * {@code epsilon/003_name}, {@code gradient/003_name_W}; {@code nonFinite/...} counts values that they leave
 * out. {@code evaluation/loss} is that of data that are held out, {@code initial/...} what was read of the parameters
 * before the first step. {@code settings} and {@code layers} are texts. TensorBoard's scalars are single precision: below 1e-45 they are 0.
 */
public final class TensorBoardExport {

	private final Path directory;
	private final Map<Integer, NetworkEvents> networks = new TreeMap<>();
	private @Nullable RunStarted started;

	private TensorBoardExport(Path directory) {
		this.directory = directory;
	}

	/**
	 * Exports a run.
	 *
	 * @param directory an empty folder
	 * @throws IOException when the log cannot be read or the files not be written
	 */
	public static void export(Path log, Path directory) throws IOException {
		TensorBoardExport export = new TensorBoardExport(directory);
		try (RunLogReader reader = RunLogReader.open(log)) {
			reader.readRemaining(export::add);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} finally {
			for (NetworkEvents events : export.networks.values()) {
				events.close();
			}
		}
	}

	private void add(Message message) {
		try {
			if (message instanceof RunStarted start) {
				started = start;
			} else if (message instanceof NetworkDeclared declared) {
				network(declared.network()).declare(declared);
			} else if (message instanceof Step step && networks.containsKey(step.network())) {
				networks.get(step.network()).add(step);
			} else if (message instanceof Distributions read && networks.containsKey(read.network())) {
				networks.get(read.network()).add(read);
			} else if (message instanceof Evaluated evaluated && networks.containsKey(evaluated.network())) {
				networks.get(evaluated.network()).add(evaluated);
			} else if (message instanceof InitialParameters initial && networks.containsKey(initial.network())) {
				networks.get(initial.network()).add(initial);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private NetworkEvents network(int number) throws IOException {
		NetworkEvents known = networks.get(number);
		if (known != null) {
			return known;
		}
		RunStarted start = started;
		NetworkEvents added = new NetworkEvents(NetworkFolder.create(directory, number),
				start == null ? Instant.EPOCH : start.startedAt());
		networks.put(number, added);
		if (start != null) {
			added.addSettings(start.settings());
		}
		return added;
	}
}
