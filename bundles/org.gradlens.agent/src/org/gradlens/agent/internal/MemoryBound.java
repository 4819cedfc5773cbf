// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.bytedeco.javacpp.Pointer;

/**
 * Ends the program before it takes more memory than it may. The engine's own check reads the process table
 * for each array, so that it is switched off, and without it the bound on what is allocated is not looked at
 * either: this one reads the process table ten times a second instead.
 */
final class MemoryBound {

	private static final long PERIOD_MILLIS = 100;
	/** How often the collector gets a chance to free the arrays that nobody refers to any more. */
	private static final int PATIENCE = 10;
	private static final long BYTES_PER_MEGABYTE = 1_000_000;

	private final long heap;
	private final long engine;
	private final Consumer<String> exceeded;

	private MemoryBound(long heap, long engine, Consumer<String> exceeded) {
		this.heap = heap;
		this.engine = engine;
		this.exceeded = exceeded;
	}

	/**
	 * The bound that this JVM's heap and the setting {@code org.bytedeco.javacpp.maxbytes} together make; empty
	 * while the engine checks it itself. The engine is loaded already.
	 *
	 * @param exceeded is told once, in a sentence for the user
	 */
	static Optional<MemoryBound> of(Consumer<String> exceeded) {
		return Pointer.maxPhysicalBytes() > 0 || Pointer.maxBytes() <= 0 ? Optional.empty()
				: Optional.of(new MemoryBound(Runtime.getRuntime().maxMemory(), Pointer.maxBytes(), exceeded));
	}

	/** From now on memory is watched, on a daemon thread. */
	void watch() {
		Thread thread = new Thread(this::look, "Gradlens memory bound");
		thread.setDaemon(true);
		thread.start();
	}

	private void look() {
		try {
			for (int over = 0; over < PATIENCE; over = isExceeded() ? over + 1 : 0) {
				if (over > 0) {
					System.gc();
				}
				Thread.sleep(PERIOD_MILLIS);
			}
			exceeded.accept(explanation());
		} catch (InterruptedException e) {
			// the JVM ends
		}
	}

	private boolean isExceeded() {
		return Pointer.physicalBytes() > heap + engine;
	}

	private String explanation() {
		return "it takes " + Pointer.physicalBytes() / BYTES_PER_MEGABYTE + " MB of memory, and may take "
				+ heap / BYTES_PER_MEGABYTE + " MB of heap (-Xmx) and " + engine / BYTES_PER_MEGABYTE
				+ " MB for what the engine allocates (-Dorg.bytedeco.javacpp.maxbytes)";
	}
}
