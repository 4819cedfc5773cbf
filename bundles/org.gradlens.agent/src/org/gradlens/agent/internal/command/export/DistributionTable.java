// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gradlens.agent.internal.command.summary.FigureName;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.Tensor;

/**
 * {@code distributions.csv}: a row for each bin with values in it, of each tensor and iteration at which
 * distributions were read. A bin holds the values from {@code lower} to {@code upper}, without the limit
 * that is farther from zero. A bin from 0 to 0 counts zeros; one from NaN to NaN, and one from Infinity to
 * Infinity for either sign, count what is not finite.
 */
final class DistributionTable implements Closeable {

	private final CsvFile csv;

	DistributionTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("distributions.csv"), "iteration", "tensor", "layer", "name", "parameter",
				"lower", "upper", "count");
		csv.endRow();
	}

	void add(long iteration, Tensor tensor, Place place, Histogram histogram) throws IOException {
		for (Bin bin : bins(histogram)) {
			if (bin.count > 0) {
				csv.add(iteration).add(FigureName.of(tensor)).add(place.layer()).add(place.name())
						.add(place.parameter()).add(Double.toString(bin.lower)).add(Double.toString(bin.upper))
						.add(bin.count).endRow();
			}
		}
	}

	private static List<Bin> bins(Histogram histogram) {
		List<Bin> bins = new ArrayList<>();
		int end = histogram.firstExponent() + histogram.bins();
		for (int exponent = end - 1; exponent >= histogram.firstExponent(); exponent--) {
			bins.add(new Bin(-powerOfTwo(exponent + 1), -powerOfTwo(exponent), histogram.negative(exponent)));
		}
		bins.add(new Bin(0, 0, histogram.zeros()));
		for (int exponent = histogram.firstExponent(); exponent < end; exponent++) {
			bins.add(new Bin(powerOfTwo(exponent), powerOfTwo(exponent + 1), histogram.positive(exponent)));
		}
		bins.add(new Bin(Double.NaN, Double.NaN, histogram.notANumbers()));
		bins.add(new Bin(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, histogram.infinities()));
		return bins;
	}

	private static double powerOfTwo(int exponent) {
		return Math.scalb(1d, exponent);
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}

	private record Bin(double lower, double upper, long count) {
	}
}
