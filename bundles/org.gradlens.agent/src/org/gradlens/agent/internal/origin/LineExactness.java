// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells whether a class's line numbers are exact inside an expression that spans several lines. Those
 * of Eclipse's compiler are. javac gives a nested {@code new} the line of what it wrote before, often
 * that of another layer.
 */
final class LineExactness {

	private static final int CONSTANT_CLASS = 7;
	private static final int HEAD_BYTES = 10;

	private final ClassValue<Boolean> known = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return isFromEclipseCompiler(type);
		}
	};

	boolean of(Class<?> type) {
		return known.get(type);
	}

	/** Eclipse's compiler writes the class's own name as the very first constant; javac and others do not. */
	private static boolean isFromEclipseCompiler(Class<?> type) {
		String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
		try (InputStream stream = type.getResourceAsStream(file)) {
			if (stream == null) {
				return false;
			}
			DataInputStream data = new DataInputStream(stream);
			data.skipNBytes(HEAD_BYTES);
			return data.readByte() == CONSTANT_CLASS;
		} catch (IOException e) {
			return false;
		}
	}
}
