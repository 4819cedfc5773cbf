// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartCanvas;
import org.gradlens.ui.internal.chart.ChartListener;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.views.TakeAway;

/** A chart of the comparison, with what can be taken away of it. */
final class ChartPage implements ChartListener {

	private final ChartCanvas canvas;
	private final IntConsumer chooseRow;

	/** @param chooseRow told of the row that was chosen, in a chart that has rows */
	ChartPage(Composite parent, Shell shell, IntConsumer chooseRow) {
		this.chooseRow = chooseRow;
		canvas = new ChartCanvas(parent, this);
		TakeAway takeAway = new TakeAway(canvas, shell);
		MenuManager menu = new MenuManager();
		menu.add(takeAway.copy());
		takeAway.fill(menu);
		canvas.control().setMenu(menu.createContextMenu(canvas.control()));
	}

	Control control() {
		return canvas.control();
	}

	Optional<Chart> chart() {
		return canvas.chart();
	}

	void show(Chart chart) {
		canvas.show(chart);
	}

	@Override
	public void chosen(Spot spot) {
		spot.layer().ifPresent(chooseRow);
	}

	@Override
	public void zoomed(double factor, Spot around) {
		// all of it is to be seen at once, that is what a comparison is for
	}

	@Override
	public void panned(double share) {
		// as above
	}

	@Override
	public void zoomReset() {
		// as above
	}

	@Override
	public void wentLive() {
		// it always shows the newest steps
	}
}
