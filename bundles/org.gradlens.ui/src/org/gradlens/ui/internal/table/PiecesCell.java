// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.chart.Texts;

/**
 * A text of several colours, as much of it as there is room for.
 *
 * @param <T> the elements
 */
public abstract class PiecesCell<T> extends DrawnCell {

	/**
	 * A piece of a text.
	 *
	 * @param text the piece
	 * @param color its colour; empty for that of all text
	 */
	public record Piece(String text, Optional<Color> color) {

		/** A piece in the colour of all text. */
		public static Piece plain(String text) {
			return new Piece(text, Optional.empty());
		}

		/** A piece in a colour of JFace's registry. */
		public static Piece colored(String text, String color) {
			return new Piece(text, Optional.ofNullable(JFaceResources.getColorRegistry().get(color)));
		}
	}

	/** The pieces of an element's text, as they follow each other. */
	protected abstract List<Piece> pieces(T element);

	/** The whole text of an element. */
	protected final String text(T element) {
		return pieces(element).stream().map(Piece::text).collect(Collectors.joining());
	}

	@Override
	public void update(ViewerCell cell) {
		cell.setText(text(cast(cell.getElement())));
	}

	@SuppressWarnings("unchecked") // the column's elements are of this type alone
	private T cast(Object element) {
		return (T) element;
	}

	@Override
	protected final void draw(GC gc, Rectangle cell, Object element, boolean selected) {
		Color plain = gc.getForeground();
		int x = cell.x + gap() / 2;
		int y = textY(cell);
		for (Piece piece : pieces(cast(element))) {
			int room = cell.x + cell.width - x;
			int width = width(gc, piece.text());
			gc.setForeground(selected ? plain : piece.color().orElse(plain));
			if (width > room) {
				drawText(gc, Texts.fitted(new GcSurface(gc), piece.text(), room), x, y);
				return;
			}
			drawText(gc, piece.text(), x, y);
			x += width;
		}
	}
}
