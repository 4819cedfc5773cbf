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

	/** Marks in the source what is found of a run, though newer ones may have measured the same; of the newest when it is empty. */
	public static void markFindings(Optional<Run> shown) {
		CorePlugin.get().markFindings(shown);
	}

	/** The control of a run, or empty when it is over or was launched by an earlier session of the IDE. */
	public static Optional<RunControl> control(Run run) {
		return CorePlugin.get().controls().of(run);
	}
}
