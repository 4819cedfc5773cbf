// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws on a screen or a picture. */
public final class GcSurface implements Surface {

	private final GC gc;
	private final Optional<ScreenImages> images;
	private final Color foreground;
	private final Color background;
	/** Extents that were asked for: a chart asks for the same ones again and again. */
	private final Map<String, Point> extents = new HashMap<>();

	/** @param gc its colours are those of text and of what is behind everything; its font is that of text */
	public GcSurface(GC gc) {
		this(gc, Optional.empty());
	}

	/** @param images keeps the pictures in a chart that is painted again */
	public GcSurface(GC gc, ScreenImages images) {
		this(gc, Optional.of(images));
	}

	private GcSurface(GC gc, Optional<ScreenImages> images) {
		this.gc = gc;
		this.images = images;
		foreground = gc.getForeground();
		background = gc.getBackground();
	}

	@Override
	public Color foreground() {
		return foreground;
	}

	@Override
	public Color background() {
		return background;
	}

	@Override
	public Point extent(String text) {
		return extents.computeIfAbsent(text, gc::textExtent);
	}

	@Override
	public void text(Color color, String text, int x, int y) {
		gc.setForeground(color);
		gc.drawText(text, x, y, true);
	}

	@Override
	public void line(Color color, int x1, int y1, int x2, int y2) {
		gc.setForeground(color);
		gc.setAntialias(SWT.OFF);
		gc.drawLine(x1, y1, x2, y2);
	}

	@Override
	public void dashes(Color color, int x1, int y1, int x2, int y2) {
		gc.setLineStyle(SWT.LINE_DASH);
		line(color, x1, y1, x2, y2);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	@Override
	public void polyline(Color color, int width, int[] points) {
		gc.setForeground(color);
		gc.setAntialias(SWT.ON);
		gc.setLineJoin(SWT.JOIN_ROUND);
		gc.setLineWidth(width);
		gc.drawPolyline(points);
		gc.setLineWidth(1);
	}

	@Override
	public void polygon(Color color, int opacity, int[] points) {
		gc.setBackground(color);
		gc.setAntialias(SWT.ON);
		gc.setAlpha(opacity);
		gc.fillPolygon(points);
		gc.setAlpha(OPAQUE);
	}

	@Override
	public void fill(Color color, int opacity, Rectangle area) {
		gc.setBackground(color);
		gc.setAlpha(opacity);
		gc.fillRectangle(area);
		gc.setAlpha(OPAQUE);
	}

	@Override
	public void image(ImageData data, Rectangle area) {
		ScreenImages used = images.orElseGet(ScreenImages::new);
		gc.setInterpolation(SWT.NONE);
		gc.drawImage(used.of(gc.getDevice(), data), 0, 0, data.width, data.height, area.x, area.y, area.width, area.height);
		if (images.isEmpty()) {
			used.dispose();
		}
	}

	@Override
	public void clip(@Nullable Rectangle area) {
		gc.setClipping(area);
	}
}
