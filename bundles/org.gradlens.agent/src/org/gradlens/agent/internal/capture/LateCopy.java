// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A copy of an array that the engine leaves alone for a while. The recorder makes it, which has time; or the
 * training thread, when the array is about to change and nobody has made it yet.
 */
final class LateCopy {

	private final ArrayCopy copy = new ArrayCopy();
	private @Nullable INDArray source;

	/** Holds on to an array until it is copied. */
	synchronized void promise(INDArray array) {
		copy.clear();
		source = array;
	}

	/** Makes the copy that was promised, if any was and nobody has made it. */
	synchronized void make() {
		INDArray promised = source;
		if (promised != null) {
			source = null;
			copy.take(promised);
		}
	}

	synchronized void clear() {
		source = null;
		copy.clear();
	}

	/** What is copied so far. */
	ArrayCopy copy() {
		return copy;
	}

	/** Whether a copy is made or promised. */
	synchronized boolean isPresent() {
		return source != null || copy.isPresent();
	}

	/** Bytes of memory that the copy takes, or will take when it is made. */
	synchronized long bytes() {
		INDArray promised = source;
		return Math.max(copy.bytes(), promised == null ? 0 : promised.length() * promised.dataType().width());
	}
}
