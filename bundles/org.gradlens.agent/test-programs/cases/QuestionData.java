// SPDX-License-Identifier: EPL-2.0
package cases;

import java.util.Random;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Small data sets of the kinds that people ask about, made by seed. */
final class QuestionData {

	private static final int EXAMPLES = 640;

	private QuestionData() {
	}

	/** Points about three centres in so many dimensions, one-hot; the inputs times a scale. */
	static DataSet classes(int seed, int dimensions, double scale) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, dimensions);
		INDArray labels = Nd4j.zeros(EXAMPLES, 3);
		for (int row = 0; row < EXAMPLES; row++) {
			int kind = random.nextInt(3);
			for (int column = 0; column < dimensions; column++) {
				double centre = column % 3 == kind ? 1.2 : -0.6;
				features.putScalar(row, column, scale * (centre + 0.9 * random.nextGaussian()));
			}
			labels.putScalar(row, kind, 1);
		}
		return new DataSet(features, labels);
	}

	/** Points in four dimensions, and of each of three questions whether it holds, which several do. */
	static DataSet several(int seed) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 4);
		INDArray labels = Nd4j.zeros(EXAMPLES, 3);
		for (int row = 0; row < EXAMPLES; row++) {
			double before = random.nextGaussian();
			features.putScalar(row, 0, before);
			for (int column = 1; column < 4; column++) {
				double value = random.nextGaussian();
				features.putScalar(row, column, value);
				labels.putScalar(row, column - 1, value + before > -0.3 ? 1 : 0);
				before = value;
			}
		}
		return new DataSet(features, labels);
	}

	/** Two half moons, one target of 0 or 1. */
	static DataSet moons(int seed) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 2);
		INDArray labels = Nd4j.zeros(EXAMPLES, 1);
		for (int row = 0; row < EXAMPLES; row++) {
			int kind = random.nextInt(2);
			double angle = Math.PI * random.nextDouble();
			features.putScalar(row, 0, (kind == 0 ? Math.cos(angle) : 1 - Math.cos(angle)) + 0.1 * random.nextGaussian());
			features.putScalar(row, 1, (kind == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle)) + 0.1 * random.nextGaussian());
			labels.putScalar(row, 0, kind);
		}
		return new DataSet(features, labels);
	}

	/** The digits' way of counting classes: one target with the class's number from 0 to 9. */
	static DataSet numbered(int seed) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 10);
		INDArray labels = Nd4j.zeros(EXAMPLES, 1);
		for (int row = 0; row < EXAMPLES; row++) {
			int kind = random.nextInt(10);
			for (int column = 0; column < 10; column++) {
				features.putScalar(row, column, (column == kind ? 1 : 0) + 0.2 * random.nextGaussian());
			}
			labels.putScalar(row, 0, kind);
		}
		return new DataSet(features, labels);
	}

	/** A sine over two periods, times a scale. */
	static DataSet sine(int seed, double scale) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 1);
		INDArray targets = Nd4j.zeros(EXAMPLES, 1);
		for (int row = 0; row < EXAMPLES; row++) {
			double x = 2 * random.nextDouble() - 1;
			features.putScalar(row, 0, x);
			targets.putScalar(row, 0, scale * (Math.sin(2 * Math.PI * x) + 0.05 * random.nextGaussian()));
		}
		return new DataSet(features, targets);
	}

	/** Houses: rooms, square feet, year, distance and tax, and the price in thousands; as they are, or standardised. */
	static DataSet houses(int seed, boolean standardised) {
		Random random = new Random(seed);
		double[] means = { 5, 1800, 1975, 12, 400 };
		double[] deviations = { 1.5, 600, 25, 8, 150 };
		double[] worth = { 20, 60, 15, -25, -15 };
		INDArray features = Nd4j.zeros(EXAMPLES, means.length);
		INDArray targets = Nd4j.zeros(EXAMPLES, 1);
		for (int row = 0; row < EXAMPLES; row++) {
			double price = 10 * random.nextGaussian();
			for (int column = 0; column < means.length; column++) {
				double value = random.nextGaussian();
				price += worth[column] * value;
				features.putScalar(row, column, standardised ? value : means[column] + deviations[column] * value);
			}
			targets.putScalar(row, 0, standardised ? price / 75 : 1000 * (250 + price));
		}
		return new DataSet(features, targets);
	}

	/** Images of eight by eight with a bar across or down, of brightness 0 to 1 times a scale, flat or not. */
	static DataSet images(int seed, double scale, boolean flat) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 1, 8, 8);
		INDArray labels = Nd4j.zeros(EXAMPLES, 2);
		for (int row = 0; row < EXAMPLES; row++) {
			int kind = random.nextInt(2);
			int line = random.nextInt(8);
			for (int i = 0; i < 8; i++) {
				for (int j = 0; j < 8; j++) {
					boolean bar = kind == 0 ? i == line : j == line;
					features.putScalar(row, 0, i, j, scale * (bar ? 1 - 0.2 * random.nextDouble() : 0.4 * random.nextDouble()));
				}
			}
			labels.putScalar(row, kind, 1);
		}
		return new DataSet(flat ? features.reshape(EXAMPLES, 64) : features, labels);
	}

	/** Images as input and target, with values from 0 to 1, or standardised. */
	static DataSet copies(int seed, boolean standardised) {
		INDArray images = images(seed, 1, true).getFeatures();
		INDArray values = standardised ? images.sub(0.27).div(0.26) : images;
		return new DataSet(values, values.dup());
	}

	/** Sequences of noise whose class the first step tells, or the sum over all. */
	static DataSet sequences(int seed, int length, boolean first) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 2, length);
		INDArray labels = Nd4j.zeros(EXAMPLES, 2);
		for (int row = 0; row < EXAMPLES; row++) {
			double sum = 0;
			for (int time = 0; time < length; time++) {
				double value = random.nextGaussian();
				features.putScalar(row, 0, time, value);
				features.putScalar(row, 1, time, time == 0 ? 1 : 0);
				sum += first && time > 0 ? 0 : value;
			}
			labels.putScalar(row, sum > 0 ? 1 : 0, 1);
		}
		return new DataSet(features, labels);
	}

	/** Words by their number from 0 to 49, and which half of the book they are from. */
	static DataSet words(int seed) {
		Random random = new Random(seed);
		INDArray features = Nd4j.zeros(EXAMPLES, 1);
		INDArray labels = Nd4j.zeros(EXAMPLES, 2);
		for (int row = 0; row < EXAMPLES; row++) {
			int word = random.nextInt(50);
			features.putScalar(row, 0, word);
			labels.putScalar(row, word * 7 % 50 < 25 ? 0 : 1, 1);
		}
		return new DataSet(features, labels);
	}

	/** The same classes, one value of an example in a hundred missing. */
	static DataSet withGaps(int seed) {
		DataSet data = classes(seed, 4, 1);
		for (int row = 0; row < EXAMPLES; row += 100) {
			data.getFeatures().putScalar(row, 1, Double.NaN);
		}
		return data;
	}
}
