// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.run.Run;

/**
 * What is known of a source file at one moment.
 *
 * @param stamp the modification stamp of the document that was read
 * @param run the run whose figures are shown, or null when there is none
 * @param sharedSource whether runs of other launch configurations have measured the same source
 * @param lines its lines that declare layers, counted from 1
 */
record SourceReading(long stamp, @Nullable Run run, boolean sharedSource, SortedMap<Integer, LineReading> lines) {

	/** Nothing is known. */
	static final SourceReading NONE = none(0);

	/** Nothing is known of a version of a file. */
	static SourceReading none(long stamp) {
		return new SourceReading(stamp, null, false, Collections.emptySortedMap());
	}

	/** What is known of a line, counted from 1. */
	Optional<LineReading> at(int line) {
		return Optional.ofNullable(lines.get(line));
	}

	/** The lines that declare layers, in the order of the source. */
	List<LineReading> all() {
		return List.copyOf(lines.values());
	}
}
