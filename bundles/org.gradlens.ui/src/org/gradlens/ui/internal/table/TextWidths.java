// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

/** The widths of texts: to measure one takes as long as to paint it, and the same ones come again and again. */
public final class TextWidths {

	private static final int MOST_KNOWN = 4096;

	private final Map<String, Integer> known = new HashMap<>();
	private @Nullable Font font;

	/** The width of a text in the font that is drawn with, in points. */
	public int of(GC gc, String text) {
		if (!gc.getFont().equals(font) || known.size() == MOST_KNOWN) {
			font = gc.getFont();
			known.clear();
		}
		return known.computeIfAbsent(text, unknown -> gc.textExtent(unknown).x);
	}
}
