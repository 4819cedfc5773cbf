// SPDX-License-Identifier: EPL-2.0
package cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

import com.google.gson.JsonObject;

/** The data sets that {@code networks.json} describes; training examples alone, in random order. */
final class CaseData {

	/** What scikit-learn's {@code make_blobs} draws for three centres and seed 2. */
	private static final double[][] CENTRES = { { -1.2801, -9.4815 }, { 0.9932, -1.2936 }, { -1.5926, -3.3933 } };

	private CaseData() {
	}

	static DataSet of(JsonObject facts, Path folder, int seed) throws IOException {
		String name = facts.get("dataset").getAsString();
		Random random = new Random(seed);
		if (name.startsWith("blobs")) {
			return blobs(random, name.contains("500/500") ? 500 : 700);
		}
		if (name.startsWith("circle")) {
			return circles(random, 700);
		}
		if (name.startsWith("auto-mpg")) {
			return autoMpg(random, folder.resolve("auto-mpg.csv"));
		}
		if (name.startsWith("synthetic: 100k rows")) {
			return plane(random, 3200);
		}
		if (name.startsWith("synthetic: x=-100..100")) {
			return curve(random, 400, -100, 0.5, x -> x * x * x * x);
		}
		if (name.startsWith("Linear_Data.csv")) {
			return curve(random, 150, -10, 0.1 * 200 / 150, x -> x * x + 3);
		}
		if (name.startsWith("synthetic linear")) {
			return line(random);
		}
		throw new IllegalArgumentException(name);
	}

	/** Three blobs of standard deviation 2, one-hot. */
	private static DataSet blobs(Random random, int count) {
		double[][] inputs = new double[count][];
		double[][] targets = new double[count][3];
		for (int i = 0; i < count; i++) {
			double[] centre = CENTRES[i % 3];
			inputs[i] = new double[] { centre[0] + 2 * random.nextGaussian(), centre[1] + 2 * random.nextGaussian() };
			targets[i][i % 3] = 1;
		}
		return data(random, inputs, targets);
	}

	/** A circle in another of radius 1, its radius 0.8 of it, with noise of 0.1. */
	private static DataSet circles(Random random, int count) {
		double[][] inputs = new double[count][];
		double[][] targets = new double[count][];
		for (int i = 0; i < count; i++) {
			double radius = i % 2 == 0 ? 1 : 0.8;
			double angle = 2 * Math.PI * i / count;
			inputs[i] = new double[] { radius * Math.cos(angle) + 0.1 * random.nextGaussian(),
					radius * Math.sin(angle) + 0.1 * random.nextGaussian() };
			targets[i] = new double[] { i % 2 };
		}
		return data(random, inputs, targets);
	}

	/** Nine features to zero mean and unit variance, the mileage to -1 to 1. */
	private static DataSet autoMpg(Random random, Path file) throws IOException {
		List<double[]> rows = Files.readAllLines(file).stream().skip(1)
				.map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
		double[][] inputs = new double[rows.size()][9];
		double[][] targets = new double[rows.size()][];
		double least = rows.stream().mapToDouble(row -> row[0]).min().orElseThrow();
		double greatest = rows.stream().mapToDouble(row -> row[0]).max().orElseThrow();
		for (int i = 0; i < inputs.length; i++) {
			targets[i] = new double[] { 2 * (rows.get(i)[0] - least) / (greatest - least) - 1 };
		}
		for (int feature = 0; feature < 9; feature++) {
			int column = feature + 1;
			double mean = rows.stream().mapToDouble(row -> row[column]).average().orElseThrow();
			double deviation = Math.sqrt(
					rows.stream().mapToDouble(row -> (row[column] - mean) * (row[column] - mean)).average().orElseThrow());
			for (int i = 0; i < inputs.length; i++) {
				inputs[i][feature] = (rows.get(i)[column] - mean) / deviation;
			}
		}
		return data(random, inputs, targets);
	}

	private static DataSet plane(Random random, int count) {
		double[][] inputs = new double[count][3];
		double[][] targets = new double[count][];
		for (int i = 0; i < count; i++) {
			for (int j = 0; j < 3; j++) {
				inputs[i][j] = 10000 * random.nextDouble();
			}
			targets[i] = new double[] { 2 * inputs[i][0] + inputs[i][1] + 0.5 * inputs[i][2] + 2.2 };
		}
		return data(random, inputs, targets);
	}

	private static DataSet curve(Random random, int count, double from, double distance, DoubleUnaryOperator function) {
		double[][] inputs = new double[count][];
		double[][] targets = new double[count][];
		for (int i = 0; i < count; i++) {
			inputs[i] = new double[] { from + i * distance };
			targets[i] = new double[] { function.applyAsDouble(inputs[i][0]) };
		}
		return data(random, inputs, targets);
	}

	/** A line through noise, with a column of ones. */
	private static DataSet line(Random random) {
		double[][] inputs = new double[100][];
		double[][] targets = new double[100][];
		for (int i = 0; i < inputs.length; i++) {
			inputs[i] = new double[] { i, 1 };
			targets[i] = new double[] { 2 * i + 4 + 10 * random.nextDouble() };
		}
		return data(random, inputs, targets);
	}

	private static DataSet data(Random random, double[][] inputs, double[][] targets) {
		DataSet data = new DataSet(Nd4j.create(inputs).castTo(Nd4j.dataType()), Nd4j.create(targets).castTo(Nd4j.dataType()));
		data.shuffle(random.nextLong());
		return data;
	}
}
