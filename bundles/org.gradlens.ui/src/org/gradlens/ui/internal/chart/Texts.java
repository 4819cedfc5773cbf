// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import org.eclipse.swt.graphics.Point;

/** Texts that fit where they are drawn. */
public final class Texts {

	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

	private Texts() {
	}

	/** A text, or as much of its beginning as fits with an ellipsis after it; empty when not even that does. */
	public static String fitted(Surface surface, String text, int width) {
		Point size = surface.extent(text);
		if (size.x <= width) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (surface.extent(text.substring(0, middle) + ELLIPSIS).x <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low == 0 ? "" : text.substring(0, low).stripTrailing() + ELLIPSIS; //$NON-NLS-1$
	}
}
