// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core;

import java.util.Optional;

import org.gradlens.core.internal.CorePlugin;
import org.gradlens.core.live.LiveGradients;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunControl;
import org.gradlens.core.run.RunStore;

/** The way into Gradlens for other bundles. */
public final class Gradlens {

	private Gradlens() {
	}

	/** The runs of the workspace. */
	public static RunStore runs() {
		return CorePlugin.get().runs();
	}

	/** The experiments whose Live Gradients are on. */
	public static LiveGradients live() {
		return CorePlugin.get().live();
	}

	/** The control of a run, or empty when it is over or was launched by an earlier session of the IDE. */
	public static Optional<RunControl> control(Run run) {
		return CorePlugin.get().controls().of(run);
	}
}
