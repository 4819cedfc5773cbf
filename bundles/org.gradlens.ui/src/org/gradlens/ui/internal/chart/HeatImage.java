// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** A map of coloured cells as one indexed picture, which is drawn at once. */
public final class HeatImage {

	/** Tells the colour of a cell. */
	public interface Cells {

		/** The index of the colour in the palette. */
		int color(int column, int row);
	}

	private HeatImage() {
	}

	/**
	 * The picture: a pixel row for each row of cells, to be stretched.
	 *
	 * @param columns which column of cells each pixel column shows, or -1 for none
	 * @param rows how many rows of cells there are
	 * @param none the index of the colour where there is no cell
	 */
	public static ImageData of(int[] columns, int rows, Cells cells, PaletteData palette, int none) {
		ImageData image = new ImageData(columns.length, rows, Byte.SIZE, palette);
		for (int row = 0; row < rows; row++) {
			int start = row * image.bytesPerLine;
			for (int x = 0; x < columns.length; x++) {
				image.data[start + x] = (byte) (columns[x] < 0 ? none
						: x > 0 && columns[x] == columns[x - 1] ? image.data[start + x - 1] : cells.color(columns[x], row));
			}
		}
		return image;
	}
}
