// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Follows a run log while it grows, on a thread of its own. The file need not exist yet, and may be
 * replaced or truncated while it is followed.
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

		/** The file became another one or shorter: what was received so far is void, and it is read from its start. */
		default void restarted() {
			// whoever knows that nobody touches the file need not care
		}

		/**
		 * Bytes were passed over because they were damaged.
		 *
		 * @param bytes how many, since the last time it was said
		 */
		default void damaged(long bytes) {
			// the other messages were received all the same
		}
	}

	/**
	 * How often the file is looked at. Asking costs some microseconds, whereas the notifications of the
	 * platform come once an append at best and after ten seconds at worst.
	 */
	private static final long LEAST_POLL_MILLIS = 20;
	private static final long GREATEST_POLL_MILLIS = 80;

	private final Path file;
	private final Listener listener;
	private final CountDownLatch complete = new CountDownLatch(1);
	private final Thread thread;

	/** Follows a file from its beginning until {@link #close()}. */
	public RunLogFollower(Path file, Listener listener) {
		this.file = file;
		this.listener = listener;
		thread = new Thread(this::run, "Gradlens follower of " + file.getFileName()); //$NON-NLS-1$
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

	private void run() {
		try {
			while (!Files.exists(file)) {
				if (complete.await(GREATEST_POLL_MILLIS, TimeUnit.MILLISECONDS) && !Files.exists(file)) {
					return;
				}
			}
			while (follow()) {
				listener.restarted();
			}
		} catch (IOException e) {
			listener.failed(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Follows the file; true when it must be read again from its start, false at its end. */
	private boolean follow() throws IOException, InterruptedException {
		Object identity = identity();
		try (RunLogReader reader = RunLogReader.open(file)) {
			long pause = 0;
			long damaged = 0;
			boolean last;
			do {
				last = complete.await(pause, TimeUnit.MILLISECONDS);
				boolean any = reader.readAvailable(listener::received);
				damaged = reportDamage(reader, damaged);
				if (any) {
					listener.caughtUp();
				} else if (reader.isTruncated() || isOther(identity)) {
					return true;
				}
				pause = any ? LEAST_POLL_MILLIS
						: Math.min(Math.max(2 * pause, LEAST_POLL_MILLIS), GREATEST_POLL_MILLIS);
			} while (!last);
			reader.readRemaining(listener::received);
			reportDamage(reader, damaged);
			listener.caughtUp();
			return false;
		}
	}

	private long reportDamage(RunLogReader reader, long reported) {
		if (reader.damagedBytes() > reported) {
			listener.damaged(reader.damagedBytes() - reported);
		}
		return reader.damagedBytes();
	}

	/** Whether another file has the name now; a file that was deleted is still read to its end. */
	private boolean isOther(@Nullable Object identity) throws IOException {
		Object now = identity();
		return now != null && identity != null && !now.equals(identity);
	}

	/** What tells the file from another of the same name, or null while there is none. */
	private @Nullable Object identity() throws IOException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
		} catch (NoSuchFileException e) {
			return null;
		}
	}
}
