// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;

/**
 * When this JVM is asked to end, for example with Ctrl+C, asks the program to end as well and lets the
 * command say what became of it.
 */
public final class EndInOrder implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 10;

	private final CountDownLatch closed = new CountDownLatch(1);
	private final Thread hook = new Thread(this::end, "Gradlens end in order");
	private volatile @Nullable Process program;

	/** From now on until {@link #close()} an end of this JVM is one in order. */
	public EndInOrder() {
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/**
	 * Waits until a program ends.
	 *
	 * @return its exit code; 128 + n when signal n ended it
	 * @throws InterruptedException when the thread is interrupted; the program is asked to end
	 */
	public int await(Process started) throws InterruptedException {
		program = started;
		try {
			return started.waitFor();
		} catch (InterruptedException e) {
			started.destroy();
			throw e;
		}
	}

	private void end() {
		Process running = program;
		try {
			if (running != null) {
				running.destroy();
				if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
					running.destroyForcibly();
				}
			}
			closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Everything is said and cleaned up: the JVM may end. */
	@Override
	public void close() {
		closed.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// it is running: the JVM ends
		}
	}
}
