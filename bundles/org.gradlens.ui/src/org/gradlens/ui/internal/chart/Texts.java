// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.Collection;
import java.util.Comparator;

import org.eclipse.swt.graphics.Point;

/** Texts that fit where they are drawn. */
public final class Texts {

	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

	/** Of how many texts the extent is asked for, which takes time. */
	private static final int MEASURED = 16;

	private Texts() {
	}

	/** The width of the widest of some texts, which is one of the longest. */
	public static int widest(Surface surface, Collection<String> texts) {
		return texts.stream().sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED)
				.mapToInt(text -> surface.extent(text).x).max().orElse(0);
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
