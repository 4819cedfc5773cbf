// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.OptionalInt;

/**
 * Where a declaration stands in a source text now.
 *
 * @param state what has become of it
 * @param line the line of the call that declares, counted from 1; 0 when it has no place
 * @param anchor offset of that call's name; meaningless without a place
 * @param offset offset of the whole declaration; meaningless without a place
 * @param length length of the whole declaration
 */
public record Place(PlaceState state, int line, int anchor, int offset, int length) {

	/** A declaration without a place. */
	static Place none(PlaceState state) {
		return new Place(state, 0, 0, 0, 0);
	}

	/** The line that declares, counted from 1, or empty when it has no place. */
	public OptionalInt currentLine() {
		return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
	}

	/** The same place after text before it was edited. */
	public Place movedTo(int otherLine, int otherAnchor) {
		return new Place(state, otherLine, otherAnchor, offset + otherAnchor - anchor, length);
	}

	/** The same place in another state. */
	Place as(PlaceState other) {
		return new Place(other, line, anchor, offset, length);
	}
}
