// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/**
 * The pictures in a chart as the screen has them: handing them over takes longer than all other painting, so it is done
 * once, however often they are painted. For the user interface's thread; whoever paints disposes them.
 */
public final class ScreenImages {

	/** A chart has a map and its legend. */
	private static final int MOST = 2;
	private static final PaletteData DIRECT = new PaletteData(0xFF000000, 0xFF0000, 0xFF00);

	private final Map<ImageData, Image> images = new IdentityHashMap<>();

	/** A picture, the same one for the same data; only as long as no others are asked for. */
	Image of(Device device, ImageData data) {
		Image known = images.get(data);
		if (known == null) {
			if (images.size() == MOST) {
				dispose();
			}
			known = onScreen(device, data);
			images.put(data, known);
		}
		return known;
	}

	private static Image onScreen(Device device, ImageData data) {
		Image sent = new Image(device, direct(data));
		Image image = new Image(device, data.width, data.height);
		GC gc = new GC(image);
		try {
			gc.drawImage(sent, 0, 0);
		} finally {
			gc.dispose();
			sent.dispose();
		}
		return image;
	}

	/** An indexed picture with the colours themselves, which the platform takes over as they are. */
	private static ImageData direct(ImageData indexed) {
		RGB[] colors = indexed.palette.getRGBs();
		ImageData direct = new ImageData(indexed.width, indexed.height, Integer.SIZE, DIRECT);
		for (int y = 0; y < indexed.height; y++) {
			int from = y * indexed.bytesPerLine;
			int to = y * direct.bytesPerLine;
			for (int x = 0; x < indexed.width; x++) {
				RGB color = colors[indexed.data[from + x] & 0xFF];
				direct.data[to++] = (byte) color.red;
				direct.data[to++] = (byte) color.green;
				direct.data[to++] = (byte) color.blue;
				to++;
			}
		}
		return direct;
	}

	/** Gives all pictures back. */
	public void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}
