// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Puts a step into a payload and takes it out again. Readings are columns, one a figure: the figure's
 * code, the width of its values, a byte of presence for every index, and the values that are present,
 * in four bytes where that loses no more than rounding and in eight where it would lose the magnitude.
 */
final class StepCodec {

	private static final int LEAST_COLUMN_BYTES = 2 * Integer.BYTES + 1;

	private StepCodec() {
	}

	static void put(PayloadOutput out, Step step) {
		out.putInt(step.network()).putLong(step.iteration()).putInt(step.iterations()).putInt(step.epoch())
				.putLong(step.elapsedNanos()).putInt(step.minibatch());
		putReadings(out, step.mean());
		if (step.iterations() > 1) {
			putReadings(out, step.minimum());
			putReadings(out, step.maximum());
		}
	}

	static Step get(PayloadInput in) {
		int network = in.getInt();
		long iteration = in.getLong();
		int iterations = in.getInt();
		int epoch = in.getInt();
		long elapsedNanos = in.getLong();
		int minibatch = in.getInt();
		Readings mean = getReadings(in);
		return iterations == 1 ? Step.of(network, iteration, epoch, elapsedNanos, minibatch, mean)
				: new Step(network, iteration, iterations, epoch, elapsedNanos, minibatch, mean, getReadings(in),
						getReadings(in));
	}

	private static void putReadings(PayloadOutput out, Readings readings) {
		out.putAll(readings.figures(), figure -> putColumn(out, readings, figure));
	}

	private static void putColumn(PayloadOutput out, Readings readings, Figure figure) {
		int size = readings.size(figure);
		byte[] presence = new byte[size];
		boolean wide = false;
		for (int i = 0; i < size; i++) {
			OptionalDouble value = readings.get(figure, i);
			presence[i] = (byte) (value.isPresent() ? 1 : 0);
			wide |= value.isPresent() && !fitsFloat(value.getAsDouble());
		}
		out.putInt(figure.code()).putByte(wide ? Double.BYTES : Float.BYTES).putBytes(presence);
		for (int i = 0; i < size; i++) {
			if (presence[i] == 1) {
				double value = readings.get(figure, i).getAsDouble();
				if (wide) {
					out.putDouble(value);
				} else {
					out.putFloat((float) value);
				}
			}
		}
	}

	private static boolean fitsFloat(double value) {
		double magnitude = Math.abs(value);
		return magnitude == 0 || !Double.isFinite(value)
				|| magnitude >= Float.MIN_NORMAL && magnitude <= Float.MAX_VALUE;
	}

	private static Readings getReadings(PayloadInput in) {
		Readings.Builder builder = new Readings.Builder();
		int columns = in.count(LEAST_COLUMN_BYTES);
		for (int i = 0; i < columns; i++) {
			getColumn(in, builder);
		}
		return builder.build();
	}

	private static void getColumn(PayloadInput in, Readings.Builder builder) {
		int code = in.getInt();
		int width = in.getByte();
		byte[] presence = in.getBytes();
		Optional<Figure> figure = Arrays.stream(Figure.values()).filter(f -> f.code() == code).findFirst();
		for (int i = 0; i < presence.length; i++) {
			if (presence[i] != 0) {
				double value = width == Double.BYTES ? in.getDouble() : in.getFloat();
				int index = i;
				figure.ifPresent(known -> builder.set(known, presence.length, index, value));
			}
		}
	}
}
