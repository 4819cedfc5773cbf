// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralNormTest {

	private static double[][] random(int size) {
		Random random = new Random(size);
		return IntStream.range(0, size).mapToObj(row -> random.doubles(size, -1, 1).toArray()).toArray(double[][]::new);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 64, 200 })
	void equalsTheGreatestSingularValue(int size) {
		double[][] matrix = random(size);
		double expected = new SingularValueDecomposition(MatrixUtils.createRealMatrix(matrix)).getNorm();
		assertEquals(expected, SpectralNorm.of(matrix), 1e-7 * expected);
	}

	@Test
	void matricesOfLowRankAreNoTrap() {
		assertEquals(0, SpectralNorm.of(new double[5][5]));
		double[][] identity = MatrixUtils.createRealIdentityMatrix(6).scalarMultiply(3).getData();
		assertEquals(3, SpectralNorm.of(identity), 1e-12);
		double[][] one = new double[4][4];
		one[2][1] = -2;
		assertEquals(2, SpectralNorm.of(one), 1e-12);
	}
}
