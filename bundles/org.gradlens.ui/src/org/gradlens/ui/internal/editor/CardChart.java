// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.GcSurface;

/** A chart that is only looked at, or why there is none. */
final class CardChart {

	private final Canvas canvas;
	private @Nullable Chart chart;
	private String notice = ""; //$NON-NLS-1$

	CardChart(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.Paint, event -> {
			Rectangle size = canvas.getClientArea();
			GcSurface surface = new GcSurface(event.gc);
			int gap = surface.gap();
			if (chart == null) {
				event.gc.drawText(notice, gap, gap, true);
			} else {
				chart.paint(surface, new Rectangle(gap, gap, size.width - 2 * gap, size.height - 2 * gap));
			}
		});
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = chart == null ? notice : chart.name();
			}
		});
	}

	void show(Chart shown) {
		chart = shown;
		canvas.redraw();
	}

	/** Says why there is no chart. */
	void say(String why) {
		notice = why;
		canvas.redraw();
	}
}
