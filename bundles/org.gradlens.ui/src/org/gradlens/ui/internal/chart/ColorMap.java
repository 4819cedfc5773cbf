// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/**
 * Colours by value: cividis, which is perceptually even, the same for people who cannot tell red from green, and good
 * in grey. J. R. Nuñez, C. R. Anderton, R. S. Renslow: Optimizing colormaps with consideration for color vision
 * deficiency to enable accurate interpretation of scientific data. PLOS ONE 13(7): e0199239, 2018.
 */
public final class ColorMap {

	/** How many colours there are by value. */
	public static final int COLORS = 254;
	/** The index of the colour for what was not read. */
	public static final int ABSENT = 254;
	/** The index of the colour for what is not finite. */
	public static final int NOT_FINITE = 255;

	/** Points of the published map, {@value #POINT} numbers each: position of 255, red, green, blue; linear between. */
	private static final int[] PUBLISHED = { 0, 0, 34, 78, 8, 0, 40, 91, 16, 0, 46, 106, 20, 0, 48, 112, 24, 5, 51, 113,
			32, 26, 56, 111, 40, 39, 62, 110, 48, 50, 67, 109, 64, 67, 78, 108, 80, 83, 90, 109, 96, 97, 101, 111, 112,
			111, 112, 115, 128, 125, 124, 120, 144, 140, 136, 120, 160, 155, 148, 118, 176, 171, 160, 114, 192, 188, 174,
			108, 208, 205, 187, 99, 230, 229, 207, 82, 255, 254, 232, 56 };
	private static final int POINT = 4;
	private static final int LAST = 255;

	private ColorMap() {
	}

	/** The index of the colour for a place between the least and the greatest value. */
	public static int index(double share) {
		return (int) Math.max(0, Math.min(COLORS - 1, Math.round(share * (COLORS - 1))));
	}

	/** The colour at an index below {@link #COLORS}. */
	public static RGB color(int index) {
		double position = index * (double) LAST / (COLORS - 1);
		int point = 0;
		while (point + 2 * POINT < PUBLISHED.length && PUBLISHED[point + POINT] < position) {
			point += POINT;
		}
		double share = (position - PUBLISHED[point]) / (PUBLISHED[point + POINT] - PUBLISHED[point]);
		return new RGB(between(point + 1, share), between(point + 2, share), between(point + 3, share));
	}

	private static int between(int component, double share) {
		return (int) Math.round(PUBLISHED[component] + share * (PUBLISHED[component + POINT] - PUBLISHED[component]));
	}

	/** All colours, with those for what was not read and for what is not finite. */
	public static PaletteData palette(RGB absent, RGB notFinite) {
		RGB[] colors = new RGB[COLORS + 2];
		for (int i = 0; i < COLORS; i++) {
			colors[i] = color(i);
		}
		colors[ABSENT] = absent;
		colors[NOT_FINITE] = notFinite;
		return new PaletteData(colors);
	}
}
