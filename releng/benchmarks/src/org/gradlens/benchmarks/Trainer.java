// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;

/** A {@link TrainingLoop} in a JVM of its own, which waits while others train. */
final class Trainer implements Closeable {

	private final Process process;
	private final BufferedWriter input;
	private final BufferedReader output;

	Trainer(ProcessBuilder command) throws IOException {
		process = command.start();
		input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream()));
		output = new BufferedReader(new InputStreamReader(process.getInputStream()));
	}

	/**
	 * What a step took.
	 *
	 * @param seconds from its begin to its end
	 * @param processorSeconds for how much of that the training thread had a processor, which tells cost also when
	 *        others keep the machine busy
	 */
	record Step(double seconds, double processorSeconds) {
	}

	/** Trains for some seconds and tells what a step took. */
	Step train(double seconds) throws IOException {
		input.write(seconds + "\n");
		input.flush();
		String answer = output.readLine();
		if (answer == null) {
			throw new EOFException("The training JVM ended");
		}
		String[] numbers = answer.split(" ");
		return new Step(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
	}

	/** Ends the training. */
	@Override
	public void close() throws IOException {
		input.close();
		try {
			process.waitFor();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
