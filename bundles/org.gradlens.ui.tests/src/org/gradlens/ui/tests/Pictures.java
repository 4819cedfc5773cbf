// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** What controls look like. */
public final class Pictures {

	/** Where pictures are kept for people to look at. */
	private static final File KEPT = new File("target/pictures");

	private Pictures() {
	}

	/** Paints a control, with all that is inside it, as it would be on the screen now. */
	public static ImageData of(Control control) {
		UiLoop.flush();
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(image);
		try {
			control.print(gc);
			return image.getImageData(100);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** Keeps a part of the screen as a file for people to look at, by the system's theme and the screen's zoom. */
	public static void keepScreen(String name, Rectangle area) {
		UiLoop.flush();
		Display display = Display.getCurrent();
		Rectangle seen = area.intersection(display.getBounds());
		Image image = new Image(display, seen.width, seen.height);
		GC screen = new GC(display);
		try {
			screen.copyArea(image, seen.x, seen.y);
			ImageLoader loader = new ImageLoader();
			int zoom = display.getPrimaryMonitor().getZoom();
			loader.data = new ImageData[] { image.getImageData(zoom) };
			assertTrue(KEPT.isDirectory() || KEPT.mkdirs(), KEPT::toString);
			loader.save(new File(KEPT, name + (Display.isSystemDarkTheme() ? "-dark-" : "-light-") + zoom + ".png").getPath(),
					SWT.IMAGE_PNG);
		} finally {
			screen.dispose();
			image.dispose();
		}
	}
}
