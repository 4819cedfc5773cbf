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
 * What is compared of a run: its first network, as it stands.
 *
 * @param name what it is called in charts
 * @param network the topology
 * @param step the newest step; empty before the first
 * @param steps all steps, thinned
 * @param distributions the newest distributions; empty when none were captured
 * @param settings what it was launched with, by name
 */
record ComparedRun(String name, NetworkDeclared network, Optional<Step> step, List<Step> steps,
		Optional<Distributions> distributions, Map<String, String> settings) {

	/** Reads a run; empty when it has declared no network. Not for the user interface's thread. */
	static Optional<ComparedRun> read(Run run, String name, RunReader reader) {
		Gradlens.runs().read(run);
		return run.networks().stream().findFirst().map(network -> read(run, name, network, reader));
	}

	private static ComparedRun read(Run run, String name, NetworkHistory network, RunReader reader) {
		NetworkDeclared declared = network.declaration();
		Map<String, String> settings = new TreeMap<>(new RecordedLaunch(run).attributes());
		run.started().ifPresent(started -> settings.putAll(started.settings()));
		return new ComparedRun(name, declared, network.latest(), reader.steps(run, network),
				reader.distributionsNear(run, declared.network(), Long.MAX_VALUE), settings);
	}
}
