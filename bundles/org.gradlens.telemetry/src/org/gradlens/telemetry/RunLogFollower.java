// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Follows a run log while it grows, on a thread of its own. The file need not exist yet.
 */
public final class RunLogFollower implements Closeable {

	/** Receives what the log says, on the follower's thread. */
	public interface Listener {

		/** The next message. */
		void received(Message message);

		/** All that is there for now has been received. */
		void caughtUp();

		/** The log cannot be read further. */
		void failed(IOException problem);
	}

	private static final long POLL_MILLIS = 50;

	private final Path file;
	private final Listener listener;
	private final CountDownLatch complete = new CountDownLatch(1);
	private final Thread thread;

	/** Follows a file from its beginning until {@link #close()}. */
	public RunLogFollower(Path file, Listener listener) {
		this.file = file;
		this.listener = listener;
		thread = new Thread(this::follow, "Gradlens follower of " + file.getFileName()); //$NON-NLS-1$
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Says that the file is complete: what it holds is still read, then the follower ends. Returns when
	 * that is done, unless it is called by the listener.
	 */
	@Override
	public void close() {
		complete.countDown();
		if (Thread.currentThread() != thread) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void follow() {
		try {
			while (!Files.exists(file)) {
				if (complete.await(POLL_MILLIS, TimeUnit.MILLISECONDS) && !Files.exists(file)) {
					return;
				}
			}
			try (RunLogReader reader = RunLogReader.open(file)) {
				boolean last;
				do {
					last = complete.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
					if (reader.readAvailable(listener::received)) {
						listener.caughtUp();
					}
				} while (!last);
				reader.readRemaining(listener::received);
				listener.caughtUp();
			}
		} catch (IOException e) {
			listener.failed(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
