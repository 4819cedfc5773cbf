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
	 * The picture.
	 *
	 * @param columns which column of cells each pixel column shows, or -1 for none
	 * @param rows which row of cells each pixel row shows, or -1 for a line between rows
	 * @param between the index of the colour where there is no cell
	 */
	public static ImageData of(int[] columns, int[] rows, Cells cells, PaletteData palette, int between) {
		ImageData image = new ImageData(columns.length, rows.length, Byte.SIZE, palette);
		for (int y = 0; y < rows.length; y++) {
			int start = y * image.bytesPerLine;
			if (y > 0 && rows[y] == rows[y - 1]) {
				System.arraycopy(image.data, start - image.bytesPerLine, image.data, start, columns.length);
				continue;
			}
			for (int x = 0; x < columns.length; x++) {
				boolean none = rows[y] < 0 || columns[x] < 0;
				image.data[start + x] = (byte) (none ? between
						: x > 0 && columns[x] == columns[x - 1] ? image.data[start + x - 1]
								: cells.color(columns[x], rows[y]));
			}
		}
		return image;
	}
}
