// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.function.Consumer;

import org.gradlens.ui.internal.chart.ChartListener;
import org.gradlens.ui.internal.chart.Spot;

/** Lets the user choose an iteration in a small chart that shows all at once, and so does not zoom. */
record EvidenceListener(Consumer<Spot> choose) implements ChartListener {

	@Override
	public void chosen(Spot spot) {
		choose.accept(spot);
	}

	@Override
	public void zoomed(double factor, Spot around) {
		// all is seen
	}

	@Override
	public void panned(double share) {
		// all is seen
	}

	@Override
	public void zoomReset() {
		// all is seen
	}

	@Override
	public void wentLive() {
		// the evidence goes on by itself
	}
}
