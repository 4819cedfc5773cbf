// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** A chart as a picture that can be taken elsewhere, in the size, font and colours of the control that shows it. */
public final class ChartPicture {

	private ChartPicture() {
	}

	/** The area that a chart has in bounds: a little free on all sides. */
	static Rectangle inset(Surface surface, Rectangle bounds) {
		int gap = surface.gap();
		return new Rectangle(bounds.x + gap, bounds.y + gap, Math.max(0, bounds.width - 2 * gap),
				Math.max(0, bounds.height - 2 * gap));
	}

	/** The picture with as many pixels as the screen has. */
	public static ImageData image(Chart chart, Control control) {
		Rectangle bounds = bounds(control);
		Image image = new Image(control.getDisplay(), bounds.width, bounds.height);
		GC gc = new GC(image);
		try {
			like(control, gc);
			GcSurface surface = new GcSurface(gc);
			surface.fill(surface.background(), Surface.OPAQUE, bounds);
			chart.paint(surface, inset(surface, bounds));
			return image.getImageData(control.getMonitor().getZoom());
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** The picture as the text of an SVG file. */
	public static String svg(Chart chart, Control control) {
		GC gc = new GC(control);
		try {
			like(control, gc);
			Rectangle bounds = bounds(control);
			SvgSurface surface = new SvgSurface(gc, bounds.width, bounds.height);
			chart.paint(surface, inset(surface, bounds));
			return surface.text();
		} finally {
			gc.dispose();
		}
	}

	private static Rectangle bounds(Control control) {
		return new Rectangle(0, 0, Math.max(1, control.getSize().x), Math.max(1, control.getSize().y));
	}

	private static void like(Control control, GC gc) {
		gc.setFont(control.getFont());
		gc.setForeground(control.getForeground());
		gc.setBackground(control.getBackground());
	}
}
