// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process brings about. */
public final class Eventually {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private Eventually() {
	}

	/** Waits until a condition holds; fails with a description of how things are if it never does. */
	public static void await(BooleanSupplier condition, Supplier<String> state) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				fail("waited in vain: " + state.get());
			}
			try {
				Thread.sleep(20);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				fail(e);
			}
		}
	}
}
