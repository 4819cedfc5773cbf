// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core;

import org.gradlens.core.internal.CorePlugin;
import org.gradlens.core.run.RunStore;

/** The way into Gradlens for other bundles. */
public final class Gradlens {

	private Gradlens() {
	}

	/** The runs of the workspace. */
	public static RunStore runs() {
		return CorePlugin.get().runs();
	}
}
