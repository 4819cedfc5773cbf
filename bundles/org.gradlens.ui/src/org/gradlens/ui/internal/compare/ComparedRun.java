// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.launch.RecordedLaunch;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunReader;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;

/**
 * What is compared of a run: one of its networks, as it stands.
 *
 * @param name what it is called in charts
 * @param networks how many networks the run has declared
 * @param network the topology
 * @param step the newest step; empty before the first
 * @param steps all steps, thinned
 * @param distributions the newest distributions; empty when none were captured
 * @param settings what it was launched with, by name
 */
record ComparedRun(String name, int networks, NetworkDeclared network, Optional<Step> step, List<Step> steps,
		Optional<Distributions> distributions, Map<String, String> settings) {

	/**
	 * Reads a run; empty when it has declared no network. Not for the user interface's thread.
	 *
	 * @param number which of its networks, counted from 0; its last one when it has fewer
	 */
	static Optional<ComparedRun> read(Run run, String name, int number, RunReader reader) {
		Gradlens.runs().read(run);
		List<NetworkHistory> networks = run.networks();
		return networks.isEmpty() ? Optional.empty()
				: Optional.of(read(run, name, networks.get(Math.min(number, networks.size() - 1)), reader));
	}

	private static ComparedRun read(Run run, String name, NetworkHistory network, RunReader reader) {
		NetworkDeclared declared = network.declaration();
		Map<String, String> settings = new TreeMap<>(new RecordedLaunch(run).attributes());
		run.started().ifPresent(started -> settings.putAll(started.settings()));
		return new ComparedRun(name, run.networks().size(), declared, network.latest(), reader.steps(run, network),
				reader.distributionsNear(run, declared.network(), Long.MAX_VALUE), settings);
	}
}
