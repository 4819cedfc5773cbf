// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.Optional;
import java.util.Set;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The square matrices, one a gate and side by side, that lead from a recurrent layer's output at one time
 * step to its next.
 *
 * @param size rows of each
 * @param gates how many there are
 * @param rowStride values from one row to the next
 * @param columnStride values from one column to the next
 */
record RecurrentMatrix(int size, int gates, int rowStride, int columnStride) {

	/** The engine's names, behind which a two-way layer tells its two directions. */
	private static final Set<String> NAMES = Set.of("RW", "fRW", "bRW", "RWF", "RWB");

	/** What a parameter is, going by its name and shape; empty when it is something else. */
	static Optional<RecurrentMatrix> of(String name, INDArray values) {
		if (!NAMES.contains(name) || values.rank() != 2 || values.size(1) < values.size(0)) {
			return Optional.empty();
		}
		int size = (int) values.size(0);
		return Optional.of(new RecurrentMatrix(size, (int) values.size(1) / size, (int) values.stride(0),
				(int) values.stride(1)));
	}

	/** The greatest singular value of any of them, in an array of which they fill a part. */
	double spectralNorm(ArrayCopy copy, int start) {
		double greatest = 0;
		for (int gate = 0; gate < gates; gate++) {
			double[][] columns = new double[size][size];
			for (int column = 0; column < size; column++) {
				int first = start + (gate * size + column) * columnStride;
				for (int row = 0; row < size; row++) {
					columns[column][row] = copy.at(first + row * rowStride);
				}
			}
			greatest = Math.max(greatest, SpectralNorm.of(columns));
		}
		return greatest;
	}
}
