// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;

/** The copies of what passes through one layer at one iteration. */
final class LayerCopies {

	private final ArrayCopy activation = new ArrayCopy();
	private final ArrayCopy epsilon = new ArrayCopy();
	private final ArrayCopy epsilonOut = new ArrayCopy();
	private @Nullable ArrayCopy sharedEpsilon;

	void clear() {
		activation.clear();
		epsilon.clear();
		epsilonOut.clear();
		sharedEpsilon = null;
	}

	ArrayCopy activation() {
		return activation;
	}

	ArrayCopy epsilon() {
		ArrayCopy shared = sharedEpsilon;
		return shared == null ? epsilon : shared;
	}

	/** What enters from above is what the layer above let out, and copied there. */
	void shareEpsilon(ArrayCopy above) {
		sharedEpsilon = above;
	}

	ArrayCopy epsilonOut() {
		return epsilonOut;
	}

	long bytes() {
		return activation.bytes() + epsilon.bytes() + epsilonOut.bytes();
	}
}
