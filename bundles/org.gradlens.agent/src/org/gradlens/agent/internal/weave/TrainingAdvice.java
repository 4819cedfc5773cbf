// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import org.gradlens.agent.internal.capture.TrainingHooks;

import net.bytebuddy.asm.Advice;

/**
 * Code that goes into the engine's networks and optimisers. It is copied into them, never run from here.
 */
final class TrainingAdvice {

	private TrainingAdvice() {
	}

	/** {@code fit} with an iterator and a number of epochs. */
	static final class FitEpochs {

		private FitEpochs() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object network, @Advice.Argument(0) Object iterator,
				@Advice.Argument(1) int epochs) {
			TrainingHooks.fitBegins(network, iterator, epochs);
		}

		@Advice.OnMethodExit(onThrowable = Throwable.class)
		static void exit(@Advice.This Object network) {
			TrainingHooks.fitEnds(network);
		}
	}

	/** {@code fit} with an iterator. */
	static final class FitOnce {

		private FitOnce() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object network, @Advice.Argument(0) Object iterator) {
			TrainingHooks.fitBegins(network, iterator, 1);
		}

		@Advice.OnMethodExit(onThrowable = Throwable.class)
		static void exit(@Advice.This Object network) {
			TrainingHooks.fitEnds(network);
		}
	}

	/** The count of epochs is about to be raised. */
	static final class EpochEnds {

		private EpochEnds() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object network) {
			TrainingHooks.epochEnds(network);
		}
	}

	/** A forward and backward pass. */
	static final class Pass {

		private Pass() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object network) {
			TrainingHooks.passBegins(network);
		}

		@Advice.OnMethodExit(onThrowable = Throwable.class)
		static void exit() {
			TrainingHooks.passEnds();
		}
	}

	/** Parameters are about to change or to go. */
	static final class ParametersChange {

		private ParametersChange() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.This Object network) {
			TrainingHooks.parametersChange(network);
		}
	}

	/** Gradients go to the updater. */
	static final class Update {

		private Update() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(1) Object model, @Advice.Argument(2) int minibatch) {
			TrainingHooks.gradientsReady(model, minibatch);
		}

		@Advice.OnMethodExit(onThrowable = Throwable.class)
		static void exit() {
			TrainingHooks.updateEnds();
		}
	}

	/** The count of iterations is about to be raised. */
	static final class IterationEnds {

		private IterationEnds() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(0) Object model) {
			TrainingHooks.iterationEnds(model);
		}
	}

	/** Data were scored. */
	static final class Scored {

		private Scored() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.This Object network, @Advice.Argument(0) Object data, @Advice.Return double score) {
			TrainingHooks.scored(network, data, score);
		}
	}
}
