// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;

import org.gradlens.core.source.Place;

/**
 * What is known of a line that declares layers.
 *
 * @param place where the declaration stands and what has become of it since the run
 * @param layers the layers that it declares or passes on; empty for one that was not measured
 */
record LineReading(Place place, List<LayerMoment> layers) {

	/** The line, counted from 1. */
	int line() {
		return place.line();
	}

	/** The same of the line after text before it was edited. */
	LineReading movedTo(int line, int anchor) {
		return new LineReading(place.movedTo(line, anchor), layers);
	}

	/** The state that the line is in. */
	LayerMark mark() {
		return LayerMark.of(place.state(), layers);
	}
}
