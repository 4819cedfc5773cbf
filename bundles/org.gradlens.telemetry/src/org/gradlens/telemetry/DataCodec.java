// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * Puts what is known of data into a payload and takes it out again.
 *
 * <pre>
 * dataSummary = network:v iteration:v role:u8 layer:v examples:v features:v constantFeatures:v nonFinite:v
 *               numbers:row
 * evaluated   = network:i32 iteration:v examples:v loss:row
 * </pre>
 *
 * The numbers are minimum, maximum, mean, deviation, leastDeviation, greatestDeviation, and trivialLoss, which may
 * be absent; {@link PackedNumbers} describes the row.
 */
final class DataCodec {

	private static final int NUMBERS = 7;
	private static final int TRIVIAL_LOSS = NUMBERS - 1;

	private DataCodec() {
	}

	static void put(PayloadOutput out, DataSummary data) {
		out.putVariable(data.network()).putVariable(data.iteration()).putByte(data.role().ordinal())
				.putVariable(data.layer()).putVariable(data.examples()).putVariable(data.features())
				.putVariable(data.constantFeatures()).putVariable(data.nonFinite());
		double[] numbers = { data.minimum(), data.maximum(), data.mean(), data.deviation(), data.leastDeviation(),
				data.greatestDeviation(), data.trivialLoss().orElse(0) };
		putRow(out, numbers, data.trivialLoss().isPresent() ? NUMBERS : TRIVIAL_LOSS);
	}

	static DataSummary getSummary(PayloadInput in) {
		int network = in.getVariableInt();
		long iteration = in.getVariable();
		DataSummary.Role role = MessageCodec.constant(DataSummary.Role.values(), in.getByte());
		int layer = in.getVariableInt();
		long examples = in.getVariable();
		long features = in.getVariable();
		long constantFeatures = in.getVariable();
		long nonFinite = in.getVariable();
		double[] numbers = new double[NUMBERS];
		BitSet present = getRow(in, numbers);
		return new DataSummary(network, iteration, role, layer, examples, features, constantFeatures, nonFinite,
				numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5],
				present.get(TRIVIAL_LOSS) ? OptionalDouble.of(numbers[TRIVIAL_LOSS]) : OptionalDouble.empty());
	}

	static void put(PayloadOutput out, Evaluated evaluated) {
		out.putInt(evaluated.network()).putVariable(evaluated.iteration()).putVariable(evaluated.examples());
		putRow(out, new double[] { evaluated.loss() }, 1);
	}

	static Evaluated getEvaluated(PayloadInput in) {
		int network = in.getInt();
		long iteration = in.getVariable();
		long examples = in.getVariable();
		double[] loss = new double[1];
		getRow(in, loss);
		return new Evaluated(network, iteration, loss[0], examples);
	}

	/** The first so many numbers are there. */
	private static void putRow(PayloadOutput out, double[] numbers, int there) {
		BitSet present = new BitSet();
		present.set(0, there);
		PackedNumbers.put(out, numbers, present, Precision.SINGLE);
	}

	/** Fills an array, and tells which of its numbers are there. */
	private static BitSet getRow(PayloadInput in, double[] numbers) {
		BitSet there = new BitSet();
		PackedNumbers.get(in, (values, present) -> {
			if (values.length != numbers.length) {
				throw new MalformedPayloadException(values.length + " numbers instead of " + numbers.length); //$NON-NLS-1$
			}
			System.arraycopy(values, 0, numbers, 0, numbers.length);
			there.or(present);
		});
		return there;
	}
}
