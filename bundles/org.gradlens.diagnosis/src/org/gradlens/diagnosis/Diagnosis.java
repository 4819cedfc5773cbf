// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gradlens.diagnosis.internal.NetworkDiagnosis;
import org.gradlens.diagnosis.internal.Refusal;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/**
 * Judges a run from its messages as they come, whether it goes on or has ended long ago. What it keeps does
 * not grow with the run's length. Not safe for use by several threads.
 */
public final class Diagnosis {

	private final Thresholds thresholds;
	private final Map<Integer, NetworkDiagnosis> networks = new TreeMap<>();
	private final List<Finding> refusals = new ArrayList<>();

	/** A diagnosis with the default thresholds. */
	public Diagnosis() {
		this(Thresholds.DEFAULTS);
	}

	/** A diagnosis with thresholds of the user's. */
	public Diagnosis(Thresholds thresholds) {
		this.thresholds = thresholds;
	}

	/** Takes in the next message of the run. */
	public void accept(Message message) {
		if (message instanceof Step step) {
			of(step.network()).add(step);
		} else if (message instanceof NetworkDeclared declared) {
			of(declared.network()).declare(declared);
		} else if (message instanceof InitialParameters parameters) {
			of(parameters.network()).add(parameters);
		} else if (message instanceof DataSummary data) {
			of(data.network()).add(data);
		} else if (message instanceof FitStarted started) {
			of(started.network()).add(started);
		} else if (message instanceof Evaluated evaluated) {
			of(evaluated.network()).add(evaluated);
		} else if (message instanceof TimeProfile profile) {
			of(profile.network()).add(profile);
		} else if (message instanceof NonFiniteFound found) {
			of(found.network()).add(found);
		} else if (message instanceof RunFailed failure && refusals.isEmpty()) {
			Refusal.of(failure).ifPresent(refusals::add);
		} else if (message instanceof RunEnded) {
			networks.values().forEach(NetworkDiagnosis::end);
		}
	}

	private NetworkDiagnosis of(int network) {
		return networks.computeIfAbsent(network, number -> new NetworkDiagnosis(number, thresholds));
	}

	/**
	 * What is found so far: causes in order of precedence, network after network, each with what follows from
	 * it. A finding whose condition has ceased to hold is no longer there.
	 */
	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>(refusals);
		networks.values().forEach(network -> findings.addAll(network.findings()));
		return List.copyOf(findings);
	}
}
