// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import org.gradlens.agent.internal.capture.SameDiffHooks;

import net.bytebuddy.asm.Advice;

/** Code that goes into the engine's training of plain graphs. It is copied there, never run from here. */
final class SameDiffAdvice {

	private SameDiffAdvice() {
	}

	/** A graph is trained. */
	static final class Fit {

		private Fit() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object network, @Advice.Argument(0) Object iterator,
				@Advice.Argument(1) int epochs) {
			SameDiffHooks.fitBegins(network, iterator, epochs);
		}

		@Advice.OnMethodExit(onThrowable = Throwable.class)
		static void exit(@Advice.This Object network, @Advice.Thrown Throwable thrown) {
			SameDiffHooks.fitEnds(network, thrown == null);
		}
	}

	/** One minibatch. */
	static final class Iteration {

		private Iteration() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(4) Object batch, @Advice.Argument(7) Object at) {
			SameDiffHooks.iterationBegins(at, batch);
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Return Object loss) {
			SameDiffHooks.iterationEnds(loss);
		}
	}
}
