// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import org.eclipse.swt.graphics.Rectangle;

/** Which pixel rows each layer of a map has. */
record MapRows(Rectangle area, int count) {

	/** The first pixel row of a layer; of the number of layers, the row behind the last. */
	int top(int layer) {
		return area.y + (int) ((long) layer * area.height / count);
	}

	/** The pixel row in the middle of a layer. */
	int middle(int layer) {
		return (top(layer) + top(layer + 1)) / 2;
	}

	/** The layer at a pixel row. */
	int layerAt(int y) {
		int layer = (int) ((long) (y - area.y) * count / Math.max(1, area.height));
		layer = Math.max(0, Math.min(count - 1, layer));
		return layer + 1 < count && top(layer + 1) <= y ? layer + 1 : layer;
	}

	/** The distance between layers whose names do not touch. */
	int every(int lineHeight) {
		return Math.max(1, (lineHeight * count + area.height - 1) / Math.max(1, area.height));
	}

	/**
	 * The layer of each pixel row, or -1 for a line between layers.
	 *
	 * @param leastForLines how many pixel rows a layer needs for lines to be drawn
	 */
	int[] ofPixels(int leastForLines) {
		int[] layers = new int[area.height];
		boolean lines = area.height >= (long) leastForLines * count;
		for (int y = 0; y < layers.length; y++) {
			int layer = layerAt(area.y + y);
			layers[y] = lines && layer + 1 < count && top(layer + 1) == area.y + y + 1 ? -1 : layer;
		}
		return layers;
	}
}
