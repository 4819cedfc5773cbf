// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Optional;

/**
 * Puts a step into a payload and takes it out again.
 *
 * <pre>
 * step     = network:v iteration:v iterations:v epoch:v elapsedNanos:v minibatch:v mean:readings
 *            [minimum:readings maximum:readings]
 * readings = columns:v {figure:v numbers:row}*
 * </pre>
 *
 * Minimum and maximum are there when iterations is more than 1; {@link PackedNumbers} describes the row,
 * {@link Precision} how exactly numbers are kept.
 */
final class StepCodec {

	/** Figure, size, flags, digits, width and least value. */
	private static final int LEAST_COLUMN_BYTES = 6;
	/** All numbers of one step's readings; more make no sense and cost too much memory. */
	private static final int MAXIMUM_NUMBERS = 1 << 21;

	private static final Precision LEAST_OF_NETWORK = Precision.LEAST.with(Precision.SINGLE.digits());
	private static final Precision GREATEST_OF_NETWORK = Precision.GREATEST.with(Precision.SINGLE.digits());

	private StepCodec() {
	}

	static void put(PayloadOutput out, Step step) {
		out.putVariable(step.network()).putVariable(step.iteration()).putVariable(step.iterations())
				.putVariable(step.epoch()).putVariable(step.elapsedNanos()).putVariable(step.minibatch());
		putReadings(out, step.mean());
		if (step.iterations() > 1) {
			putReadings(out, step.minimum(), Precision.LEAST, LEAST_OF_NETWORK);
			putReadings(out, step.maximum(), Precision.GREATEST, GREATEST_OF_NETWORK);
		}
	}

	static Step get(PayloadInput in) {
		int network = in.getVariableInt();
		long iteration = in.getVariable();
		int iterations = in.getVariableInt();
		int epoch = in.getVariableInt();
		long elapsedNanos = in.getVariable();
		int minibatch = in.getVariableInt();
		Readings mean = getReadings(in);
		return iterations <= 1 ? Step.of(network, iteration, epoch, elapsedNanos, minibatch, mean)
				: new Step(network, iteration, iterations, epoch, elapsedNanos, minibatch, mean, getReadings(in),
						getReadings(in));
	}

	static void putReadings(PayloadOutput out, Readings readings) {
		putReadings(out, readings, Precision.FIGURE, Precision.SINGLE);
	}

	private static void putReadings(PayloadOutput out, Readings readings, Precision precision,
			Precision networkPrecision) {
		out.putVariable(readings.columns());
		readings.forEachColumn((figure, values, present) -> {
			out.putVariable(figure.code());
			PackedNumbers.put(out, values, present,
					figure.scope() == Figure.Scope.NETWORK ? networkPrecision : precision);
		});
	}

	static Readings getReadings(PayloadInput in) {
		Readings.Builder builder = new Readings.Builder();
		int[] numbers = new int[1];
		for (int columns = in.count(LEAST_COLUMN_BYTES); columns > 0; columns--) {
			Optional<Figure> figure = Figure.ofCode(in.getVariableInt());
			PackedNumbers.get(in, (values, present) -> {
				numbers[0] += values.length;
				if (numbers[0] > MAXIMUM_NUMBERS) {
					throw new MalformedPayloadException("more numbers than any network has"); //$NON-NLS-1$
				}
				figure.ifPresent(known -> builder.setAll(known, values, present));
			});
		}
		return builder.build();
	}
}
