// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows a chart with a crosshair that follows the mouse or the arrow keys and tells the exact numbers below it. A
 * click or the Enter key chooses a spot, the wheel or + and - zoom, dragging or Ctrl and an arrow key pan, a double
 * click or 0 shows all again, and the End key goes to the newest step.
 */
public final class ChartCanvas implements ChartSource {

	private static final double WHEEL_FACTOR = 1.25;
	private static final double KEY_FACTOR = 2;
	private static final double KEY_SHARE = 0.25;
	private static final int ALL = SWT.CTRL | SWT.SHIFT | SWT.ALT;

	private final Canvas canvas;
	private final ChartListener listener;
	private final ScreenImages images = new ScreenImages();
	private @Nullable Chart chart;
	private Chart.Painted painted = Chart.Painted.NOTHING;
	private Optional<Spot> spot = Optional.empty();
	private @Nullable Event pressed;
	private boolean dragged;

	/** An empty canvas inside a parent. */
	public ChartCanvas(Composite parent, ChartListener listener) {
		this.listener = listener;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.addPaintListener(this::paint);
		canvas.addDisposeListener(event -> images.dispose());
		canvas.addListener(SWT.Resize, event -> canvas.redraw());
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseExit, event -> point(Optional.empty()));
		canvas.addListener(SWT.MouseDoubleClick, event -> listener.zoomReset());
		canvas.addListener(SWT.MouseVerticalWheel, this::turn);
		canvas.addListener(SWT.KeyDown, this::type);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
				&& event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		ChartAccess.give(canvas, () -> Optional.ofNullable(chart), () -> spot);
	}

	/** The widget. */
	@Override
	public Canvas control() {
		return canvas;
	}

	@Override
	public Optional<Chart> chart() {
		return Optional.ofNullable(chart);
	}

	/** The spot that the crosshair is at, if it is anywhere. */
	public Optional<Spot> spot() {
		return spot;
	}

	/** Shows another chart, or the same with other numbers. */
	public void show(Chart other) {
		chart = other;
		canvas.redraw();
	}

	private void paint(PaintEvent event) {
		Rectangle all = canvas.getClientArea();
		GcSurface surface = new GcSurface(event.gc, images);
		surface.fill(surface.background(), Surface.OPAQUE, all);
		Chart shown = chart;
		if (shown != null) {
			painted = shown.paint(surface, ChartPicture.inset(surface, all));
			spot = spot.flatMap(old -> painted.at(old.x(), old.y()));
			spot.ifPresent(there -> Crosshair.paint(surface, there, all));
		}
		if (canvas.isFocusControl()) {
			event.gc.setForeground(surface.foreground());
			event.gc.drawFocus(all.x, all.y, all.width, all.height);
		}
	}

	private void point(Optional<Spot> there) {
		if (!spot.equals(there)) {
			spot = there;
			canvas.redraw();
			ChartAccess.changed(canvas);
		}
	}

	private void press(Event event) {
		canvas.setFocus();
		if (event.button == 1) {
			pressed = event;
			dragged = false;
		}
	}

	private void move(Event event) {
		Event start = pressed;
		int width = painted.at(event.x, event.y).map(there -> there.plot().width).orElse(0);
		if (start != null && width > 0 && (dragged || Math.abs(event.x - start.x) > canvas.getFont().getFontData()[0].getHeight())) {
			dragged = true;
			listener.panned((start.x - event.x) / (double) width);
			pressed = event;
		}
		point(painted.at(event.x, event.y));
	}

	private void release(Event event) {
		if (pressed != null && !dragged && event.count == 1) {
			painted.at(event.x, event.y).ifPresent(listener::chosen);
		}
		pressed = null;
	}

	private void turn(Event event) {
		painted.at(event.x, event.y)
				.ifPresent(there -> listener.zoomed(event.count > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, there));
	}

	private void type(Event event) {
		int modifiers = event.stateMask & ALL;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> arrow(-1, 0, modifiers);
		case SWT.ARROW_RIGHT -> arrow(1, 0, modifiers);
		case SWT.ARROW_UP -> arrow(0, -1, modifiers);
		case SWT.ARROW_DOWN -> arrow(0, 1, modifiers);
		case SWT.END -> listener.wentLive();
		case SWT.ESC -> point(Optional.empty());
		case SWT.CR, SWT.KEYPAD_CR -> spot.ifPresent(listener::chosen);
		default -> {
			switch (event.character) {
			case '+', '=' -> spotOrMiddle().ifPresent(there -> listener.zoomed(KEY_FACTOR, there));
			case '-' -> spotOrMiddle().ifPresent(there -> listener.zoomed(1 / KEY_FACTOR, there));
			case '0' -> listener.zoomReset();
			default -> { // not for a chart
			}
			}
		}
		}
	}

	private void arrow(int across, int down, int modifiers) {
		if (modifiers == SWT.CTRL && across != 0) {
			listener.panned(across * KEY_SHARE);
		} else if (modifiers == 0) {
			point(spot.isPresent() ? painted.next(spot.get(), across, down) : spotOrMiddle());
		}
	}

	private Optional<Spot> spotOrMiddle() {
		return spot.or(this::middle);
	}

	/** The spot nearest to the middle, above or below it, else beside it: charts four abreast leave none there. */
	private Optional<Spot> middle() {
		Rectangle all = canvas.getClientArea();
		int y = all.y + all.height / 2;
		return IntStream.of(all.width / 2, all.width * 3 / 8).map(x -> all.x + x).boxed()
				.flatMap(x -> IntStream.range(0, all.height / 2).boxed()
						.flatMap(away -> painted.at(x, y + away).or(() -> painted.at(x, y - away)).stream()))
				.findFirst();
	}
}
