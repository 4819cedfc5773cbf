// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;

/** What controls look like. */
public final class Pictures {

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
}
