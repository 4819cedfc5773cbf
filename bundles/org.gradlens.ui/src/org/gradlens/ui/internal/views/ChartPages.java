// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartCanvas;
import org.gradlens.ui.internal.chart.ChartListener;

/** Two pages of a view: the chart, or why there is none. */
final class ChartPages {

	private final Composite area;
	private final StackLayout stack = new StackLayout();
	private final ChartCanvas canvas;
	private final Composite noticePage;
	private final Label notice;
	private final Link again;

	ChartPages(Composite parent, ChartListener listener, Runnable runAgain) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(stack);
		canvas = new ChartCanvas(area, listener);
		noticePage = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(noticePage);
		notice = new Label(noticePage, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(notice);
		again = new Link(noticePage, SWT.NONE);
		again.setText(Messages.ChartView_runAgain);
		again.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> runAgain.run()));
		stack.topControl = noticePage;
	}

	ChartCanvas canvas() {
		return canvas;
	}

	void show(Chart chart) {
		canvas.show(chart);
		bringToTop(canvas.control());
	}

	void show(Notice why) {
		if (!notice.getText().equals(why.text())) {
			notice.setText(why.text());
			notice.requestLayout();
		}
		again.setVisible(why.captureAll());
		bringToTop(noticePage);
	}

	boolean showsChart() {
		return stack.topControl == canvas.control();
	}

	private void bringToTop(Control page) {
		if (stack.topControl != page) {
			boolean focus = stack.topControl.isFocusControl();
			stack.topControl = page;
			area.layout();
			if (focus) {
				page.setFocus();
			}
		}
	}

	void setFocus() {
		stack.topControl.setFocus();
	}
}
