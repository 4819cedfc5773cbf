// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One stack frame of user code.
 *
 * @param className binary name of the class, for example {@code demo.Net$Builder}
 * @param methodName name of the method as the JVM knows it, for example {@code lambda$main$0}
 * @param fileName name of the source file without a path; empty when the class does not say
 * @param line line in that file, counted from 1; 0 or less when the class does not say
 */
public record SourceFrame(String className, String methodName, String fileName, int line) {

	// by itself: a record's own comparison is put together at run time, which each start of a training would feel
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SourceFrame frame && frame.line == line && frame.className.equals(className)
				&& frame.methodName.equals(methodName) && frame.fileName.equals(fileName);
	}

	@Override
	public int hashCode() {
		return Objects.hash(className, methodName, fileName, line);
	}

	/** The frame as a stack trace prints its location, for example {@code Net.java:18}. */
	public String location() {
		return line > 0 ? fileName + ':' + line : fileName;
	}
}
