// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** A user's program while it runs in a JVM of its own. */
public final class TrainingProgram {

	private final ProcessBuilder command;
	private final Path log;

	/**
	 * @param command runs the program
	 * @param log where the run is recorded
	 */
	public TrainingProgram(ProcessBuilder command, Path log) {
		this.command = command;
		this.log = log;
	}

	/** Lets the program print to this JVM's error stream alone. */
	public TrainingProgram printToErr() {
		command.redirectOutput(ProcessBuilder.Redirect.PIPE);
		return this;
	}

	/**
	 * Runs the program to its end.
	 *
	 * @param end ends it before, when this JVM is asked to end
	 * @param err where progress is shown
	 * @return its exit code; 128 + n when signal n ended it
	 * @throws IOException when it cannot be started
	 * @throws InterruptedException when the thread is interrupted; the program is asked to end
	 */
	public int run(EndInOrder end, PrintStream err) throws IOException, InterruptedException {
		Process process = command.start();
		Thread output = new Thread(() -> copy(process.getInputStream(), err), "Gradlens program output");
		output.setDaemon(true);
		output.start();
		Optional<ProgressLine> progress = ProgressLine.of(log, err);
		try {
			return end.await(process);
		} finally {
			output.join();
			progress.ifPresent(ProgressLine::close);
		}
	}

	/** Copies what the program prints; that is nothing when it prints to this JVM's own output. */
	private static void copy(InputStream output, PrintStream err) {
		try (output) {
			output.transferTo(err);
		} catch (IOException e) {
			// the program was ended; there is no more to copy
		}
	}
}
