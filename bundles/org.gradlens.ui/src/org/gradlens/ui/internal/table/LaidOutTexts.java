// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;

/** Texts in one font: to lay one out takes three times as long as to paint it, and the same ones come again and again. */
final class LaidOutTexts {

	private static final int MOST_KNOWN = 1024;

	private final Map<String, Text> known = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
			boolean remove = size() > MOST_KNOWN;
			if (remove) {
				eldest.getValue().layout().dispose();
			}
			return remove;
		}
	};
	private @Nullable Font font;

	private record Text(TextLayout layout, int width) {

		static Text of(GC gc, String text) {
			TextLayout layout = new TextLayout(gc.getDevice());
			layout.setFont(gc.getFont());
			layout.setText(text);
			return new Text(layout, layout.getBounds().width);
		}
	}

	/** The width of a text, in points. */
	int width(GC gc, String text) {
		return text.isEmpty() ? 0 : text(gc, text).width();
	}

	/** Draws a text in the foreground colour, from its upper left corner. */
	void draw(GC gc, String text, int x, int y) {
		if (!text.isEmpty()) {
			text(gc, text).layout().draw(gc, x, y);
		}
	}

	private Text text(GC gc, String text) {
		if (!gc.getFont().equals(font)) {
			dispose();
			font = gc.getFont();
		}
		return known.computeIfAbsent(text, unknown -> Text.of(gc, unknown));
	}

	/** Lets go of what the system keeps of them. */
	void dispose() {
		known.values().forEach(text -> text.layout().dispose());
		known.clear();
	}
}
