// SPDX-License-Identifier: EPL-2.0
package programs;

import java.util.Random;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Random data. */
final class Data {

	private static final Random RANDOM = new Random(7);

	private Data() {
	}

	static INDArray features(DataType type, long... shape) {
		INDArray array = Nd4j.create(type, shape);
		for (long i = 0; i < array.length(); i++) {
			array.putScalar(i, RANDOM.nextGaussian());
		}
		return array;
	}

	static INDArray labels(DataType type, int examples, int classes) {
		INDArray array = Nd4j.zeros(type, examples, classes);
		for (int i = 0; i < examples; i++) {
			array.putScalar(i, RANDOM.nextInt(classes), 1);
		}
		return array;
	}

	static INDArray sequenceLabels(int examples, int classes, int length) {
		INDArray array = Nd4j.zeros(DataType.FLOAT, examples, classes, length);
		for (int i = 0; i < examples; i++) {
			for (int time = 0; time < length; time++) {
				array.putScalar(new int[] { i, RANDOM.nextInt(classes), time }, 1);
			}
		}
		return array;
	}
}
