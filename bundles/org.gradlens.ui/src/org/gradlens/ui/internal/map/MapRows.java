// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import org.eclipse.swt.graphics.Rectangle;

/** Which pixel rows each layer of a map has. */
record MapRows(Rectangle area, int count) {

	/** The first pixel row of a layer; of the number of layers, the row behind the last. */
	int top(int layer) {
		// where the middle of a pixel decides, as it does when a picture is stretched
		return area.y + (int) Math.ceil((double) layer * area.height / count - 0.5);
	}

	/** The pixel row in the middle of a layer. */
	int middle(int layer) {
		return (top(layer) + top(layer + 1)) / 2;
	}

	/** The layer at a pixel row. */
	int layerAt(int y) {
		int layer = (int) ((y - area.y + 0.5) * count / Math.max(1, area.height));
		return Math.max(0, Math.min(count - 1, layer));
	}

	/** The distance between layers whose names do not touch. */
	int every(int lineHeight) {
		return Math.max(1, (lineHeight * count + area.height - 1) / Math.max(1, area.height));
	}

	/** Whether layers are so high that lines between them leave most of them visible. */
	boolean haveRoomForLines(int leastHeight) {
		return area.height >= (long) leastHeight * count;
	}
}
