// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the lines of a recorded text are in the text as it stands now. Only what is certain is told: a line
 * that was changed, or that could as well be another one of the same wording, has no place. Indentation
 * does not count.
 */
public final class LineMap {

	private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n"); //$NON-NLS-1$

	private final int[] places;

	private LineMap(String recordedText, String currentText) {
		places = SequenceMap.between(lines(recordedText), lines(currentText));
	}

	/** Compares a recorded text with the current one. */
	public static LineMap between(String recordedText, String currentText) {
		return new LineMap(recordedText, currentText);
	}

	/** The current line of a recorded one, both counted from 1, or empty when it is not there or not certain. */
	public OptionalInt currentLine(int recordedLine) {
		boolean known = recordedLine >= 1 && recordedLine <= places.length
				&& places[recordedLine - 1] != SequenceMap.GONE;
		return known ? OptionalInt.of(places[recordedLine - 1] + 1) : OptionalInt.empty();
	}

	private static String[] lines(String text) {
		return LINE_END.splitAsStream(text).map(String::strip).toArray(String[]::new);
	}
}
