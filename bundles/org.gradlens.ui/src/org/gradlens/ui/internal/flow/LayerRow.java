// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

/** A row of the view: always the same layer, read again and again. For the user interface's thread. */
final class LayerRow {

	private LayerReading reading;

	LayerRow(LayerReading reading) {
		this.reading = reading;
	}

	/** Index of the layer in its network. */
	int layer() {
		return reading.layer().index();
	}

	/** What was read last. */
	LayerReading reading() {
		return reading;
	}

	/** Takes a new reading; tells whether anything changed. */
	boolean take(LayerReading next) {
		boolean changed = !next.equals(reading);
		reading = next;
		return changed;
	}
}
