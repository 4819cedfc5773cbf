// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.SourceFrame;

/** Finds the user frames on the current thread's stack. */
public final class DeclarationFinder {

	private static final int MAXIMUM_FRAMES = 32;
	private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

	private final UserCode userCode;
	private final LineExactness lines = new LineExactness();
	private final AtomicLong firstNanos = new AtomicLong();

	/** Looks for frames of this code. */
	public DeclarationFinder(UserCode userCode) {
		this.userCode = userCode;
	}

	/** {@link System#nanoTime()} of when a declaration was looked for first; 0 before. */
	public long firstNanos() {
		return firstNanos.get();
	}

	/**
	 * The place in user code that is being executed, or null when there is none. Constructors of the user's
	 * own layers, builders and vertices are not where these are declared.
	 */
	public @Nullable Declaration find() {
		if (firstNanos.get() == 0) {
			firstNanos.compareAndSet(0, System.nanoTime());
		}
		List<StackFrame> frames = WALKER.walk(stack -> stack
				.filter(frame -> userCode.contains(frame.getDeclaringClass()) && !isConstructorOfPart(frame))
				.limit(MAXIMUM_FRAMES).toList());
		return frames.isEmpty() ? null
				: new Declaration(frames.stream().map(DeclarationFinder::toSourceFrame).toList(),
						lines.of(frames.get(0).getDeclaringClass()));
	}

	private static boolean isConstructorOfPart(StackFrame frame) {
		return frame.getMethodName().equals("<init>") && EngineTypes.isPart(frame.getDeclaringClass());
	}

	private static SourceFrame toSourceFrame(StackFrame frame) {
		String file = frame.getFileName();
		return new SourceFrame(frame.getClassName(), frame.getMethodName(), file == null ? "" : file,
				frame.getLineNumber());
	}
}
