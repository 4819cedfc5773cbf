// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.EndOfProgram;
import org.gradlens.agent.internal.Watch;

/**
 * Leads from a thread of the engine to the capture of the network at hand. Nothing that goes wrong there comes
 * back; only the {@link EndOfProgram} does.
 */
final class Passes {

	/** The network whose pass runs on this thread. */
	private static final ThreadLocal<@Nullable NetworkCapture> CURRENT = new ThreadLocal<>();

	private Passes() {
	}

	/** What this thread does now belongs to a pass of a network. */
	static void enter(NetworkCapture capture) {
		CURRENT.set(capture);
	}

	/** The pass on this thread is over. */
	static void leave() {
		CURRENT.remove();
	}

	/** Whether a pass runs on this thread. */
	static boolean isInside() {
		return CURRENT.get() != null;
	}

	/** Does something with the capture of a model, if it is a network. */
	static void with(Object model, Consumer<NetworkCapture> action) {
		quietly(watch -> {
			NetworkCapture capture = NetworkCapture.of(watch, model);
			if (capture != null) {
				run(capture, action);
			}
		});
	}

	/** Does something with the capture of the network whose pass runs on this thread, if one does. */
	static void inPass(Consumer<NetworkCapture> action) {
		quietly(watch -> {
			NetworkCapture capture = CURRENT.get();
			if (capture != null) {
				run(capture, action);
			}
		});
	}

	/** Does something with the capture of a network that was trained before. */
	static void withKnown(Object network, Consumer<NetworkCapture> action) {
		quietly(watch -> {
			NetworkCapture capture = NetworkCapture.known(network);
			if (capture != null) {
				run(capture, action);
			}
		});
	}

	private static void run(NetworkCapture capture, Consumer<NetworkCapture> action) {
		if (capture.isOff()) {
			return;
		}
		try {
			action.accept(capture);
		} catch (Throwable e) {
			capture.failed();
			throw e;
		}
	}

	/** Does something if this JVM is watched, and reports what it throws, unless that is to end the program. */
	static void quietly(Consumer<Watch> action) {
		Watch watch = Watch.current();
		if (watch == null) {
			return;
		}
		try {
			action.accept(watch);
		} catch (EndOfProgram e) {
			throw e;
		} catch (Throwable e) {
			watch.captureFailed(e);
		}
	}
}
