// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent;

import java.io.IOException;

import org.gradlens.agent.internal.probe.ProbeServer;
import org.gradlens.telemetry.training.ControlAddress;

/** Entrance of a JVM that stays and probes programs for the IDE, which it finds through its environment. */
public final class ProbeEngine {

	private ProbeEngine() {
	}

	/** Serves probes until the IDE goes away. */
	public static void main(String[] arguments) throws IOException {
		ControlAddress address = ControlAddress.parse(System.getenv().getOrDefault(ControlAddress.VARIABLE, ""))
				.orElseThrow(() -> new IllegalArgumentException(ControlAddress.VARIABLE + " must tell an address"));
		ProbeServer.serve(address);
	}
}
