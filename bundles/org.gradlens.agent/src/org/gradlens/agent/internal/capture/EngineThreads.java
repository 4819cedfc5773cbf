// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Sets how many threads the engine's native code uses. The engine takes the number for OpenMP and for
 * OpenBLAS from OMP_NUM_THREADS alone, and overrides OPENBLAS_NUM_THREADS; a launch that could not set
 * that variable is put right here.
 */
final class EngineThreads {

	private EngineThreads() {
	}

	static void set(int threads) {
		NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
		Nd4j.factory().blas().setMaxThreads(threads);
	}
}
