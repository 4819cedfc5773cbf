// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.io.File;
import java.util.Properties;

import org.gradlens.agent.internal.Settings;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.training.AgentSetting;

/** What the agent is asked for in a probe: what holds for the whole engine, and what the probe brings. */
final class ProbeSettings {

	/** So many that each iteration is recorded by itself at once. */
	private static final int RECORDS_PER_SECOND = 1_000_000_000;

	private ProbeSettings() {
	}

	static Settings of(ProbeRequest request) {
		Properties properties = new Properties();
		properties.putAll(System.getProperties());
		properties.setProperty(AgentSetting.LOG.property(), request.log());
		properties.setProperty(AgentSetting.USER_ROOTS.property(), String.join(File.pathSeparator, request.userRoots()));
		properties.setProperty(AgentSetting.RECORDS_PER_SECOND.property(), Integer.toString(RECORDS_PER_SECOND));
		return Settings.from(properties).orElseThrow();
	}
}
