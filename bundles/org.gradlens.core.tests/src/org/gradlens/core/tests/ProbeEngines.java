// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import java.util.Set;
import java.util.stream.Collectors;

/** The engines of Live Gradients, as the operating system sees them. */
public final class ProbeEngines {

	private ProbeEngines() {
	}

	/** The processes of engines that this one has started and that are alive. */
	public static Set<Long> alive() {
		return ProcessHandle.current().children()
				.filter(child -> child.info().commandLine().orElse("").contains("-Dorg.gradlens.probes=true"))
				.map(ProcessHandle::pid).collect(Collectors.toSet());
	}
}
