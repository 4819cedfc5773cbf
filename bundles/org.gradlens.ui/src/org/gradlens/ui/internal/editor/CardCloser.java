// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.AbstractInformationControlManager.IInformationControlCloser;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.util.Geometry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Hides a card once the pointer has left both the card and what it is about, or the user goes on in the editor. Unlike
 * JFace's own closer it lets the pointer into the card, whose links are to be followed.
 */
final class CardCloser implements IInformationControlCloser {

	private static final int[] EVENTS = { SWT.MouseMove, SWT.MouseDown, SWT.MouseVerticalWheel, SWT.KeyDown, SWT.FocusOut };

	private final Runnable hide;
	private final int tolerance;
	private final Listener listener = this::handle;
	private @Nullable Control subject;
	private @Nullable LayerCard card;
	private Rectangle area = new Rectangle(0, 0, 0, 0);

	/**
	 * @param hide hides the card
	 * @param tolerance how many pixels the pointer may be astray
	 */
	CardCloser(Runnable hide, int tolerance) {
		this.hide = hide;
		this.tolerance = tolerance;
	}

	@Override
	public void setSubjectControl(@Nullable Control control) {
		subject = control;
	}

	@Override
	public void setInformationControl(@Nullable IInformationControl control) {
		card = (LayerCard) control;
	}

	@Override
	public void start(Rectangle subjectArea) {
		stop();
		area = Geometry.toDisplay(Objects.requireNonNull(subject), subjectArea);
		for (int type : EVENTS) {
			Display.getCurrent().addFilter(type, listener);
		}
	}

	@Override
	public void stop() {
		for (int type : EVENTS) {
			Display.getCurrent().removeFilter(type, listener);
		}
	}

	private void handle(Event event) {
		LayerCard shown = card;
		if (shown == null || subject == null || subject.isDisposed()) {
			stop();
			return;
		}
		switch (event.type) {
		case SWT.MouseMove -> hideIf(isAstray(event.display.getCursorLocation(), shown));
		// who gets the focus is known only then
		case SWT.FocusOut -> event.display.asyncExec(() -> hideIf(
				card == shown && event.display.getFocusControl() != subject && !shown.isFocusControl()));
		default -> hideIf(!shown.holds(event.widget));
		}
	}

	private void hideIf(boolean due) {
		if (due) {
			hide.run();
		}
	}

	private boolean isAstray(Point pointer, LayerCard shown) {
		return !near(area).contains(pointer) && !near(shown.getBounds()).contains(pointer);
	}

	private Rectangle near(Rectangle place) {
		Rectangle near = Geometry.copy(place);
		Geometry.expand(near, tolerance, tolerance, tolerance, tolerance);
		return near;
	}
}
