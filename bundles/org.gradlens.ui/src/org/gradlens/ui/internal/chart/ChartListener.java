// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

/** Told of what the user does to a chart, by mouse or keyboard. */
public interface ChartListener {

	/** A spot was chosen. */
	void chosen(Spot spot);

	/** More, or less, of what is around a place is to be seen: a pixel column of a plot. */
	void zoomed(double factor, Spot around);

	/** What lies a share of the plot's width further to the right is to be seen. */
	void panned(double share);

	/** All is to be seen again. */
	void zoomReset();

	/** The newest step is to be looked at again. */
	void wentLive();
}
