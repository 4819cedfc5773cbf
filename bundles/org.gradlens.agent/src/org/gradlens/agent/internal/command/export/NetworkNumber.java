// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/** Which network an exported message is about. */
final class NetworkNumber {

	private static final int NONE = -1;

	private NetworkNumber() {
	}

	/** The number of a message's network; -1 for what is not about one, and for what is not exported. */
	static int of(Message message) {
		if (message instanceof Step step) {
			return step.network();
		} else if (message instanceof NetworkDeclared declared) {
			return declared.network();
		} else if (message instanceof Distributions read) {
			return read.network();
		} else if (message instanceof TimeProfile profile) {
			return profile.network();
		} else if (message instanceof InitialParameters parameters) {
			return parameters.network();
		} else if (message instanceof DataSummary data) {
			return data.network();
		} else if (message instanceof Evaluated evaluated) {
			return evaluated.network();
		}
		return NONE;
	}
}
