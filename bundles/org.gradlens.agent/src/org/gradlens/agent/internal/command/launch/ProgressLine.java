// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.RunLogFollower;

/** Shows a running program's progress on a terminal, in a line that is rewritten a few times a second. */
public final class ProgressLine implements Closeable {

	private static final long INTERVAL_NANOS = 250_000_000;

	private final Terminal terminal;
	private final ProgressText text = new ProgressText();
	private final RunLogFollower follower;
	private long shownAt = System.nanoTime();

	private ProgressLine(Path log, PrintStream stream) {
		terminal = new Terminal(stream);
		follower = new RunLogFollower(log, new RunLogFollower.Listener() {

			@Override
			public void received(Message message) {
				text.add(message);
			}

			@Override
			public void caughtUp() {
				show();
			}

			@Override
			public void failed(IOException problem) {
				// the report at the end says what is wrong with the log
			}
		});
	}

	/** Follows a run log, if there is a terminal to show it on. */
	public static Optional<ProgressLine> of(Path log, PrintStream stream) {
		return Terminal.isPresent() ? Optional.of(new ProgressLine(log, stream)) : Optional.empty();
	}

	private void show() {
		long now = System.nanoTime();
		if (now - shownAt >= INTERVAL_NANOS) {
			terminal.show(text.toString());
			shownAt = now;
		}
	}

	/** Takes the line away. */
	@Override
	public void close() {
		follower.close();
		terminal.show("");
	}
}
