// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.IAnnotationImageProvider;

/**
 * Draws the marks in the ruler, in the colours that the user set for annotations; each has a shape of its
 * own, too. For the user interface's thread.
 */
public final class MarkImages implements IAnnotationImageProvider {

	private static final int SIZE = 16;
	private static final String COLOR_SUFFIX = ".color"; //$NON-NLS-1$

	@Override
	public Image getManagedImage(Annotation annotation) {
		Optional<LayerMark> mark = Arrays.stream(LayerMark.values())
				.filter(candidate -> candidate.annotationType().equals(annotation.getType())).findFirst();
		return mark.map(MarkImages::image).orElse(null);
	}

	private static Image image(LayerMark mark) {
		RGB color = PreferenceConverter.getColor(EditorsUI.getPreferenceStore(), mark.annotationType() + COLOR_SUFFIX);
		ImageRegistry images = JFaceResources.getImageRegistry();
		String key = mark.annotationType() + color;
		if (images.get(key) == null) {
			ImageDataProvider drawing = zoom -> draw(mark, color, SIZE * zoom / 100);
			images.put(key, ImageDescriptor.createFromImageDataProvider(drawing));
		}
		return images.get(key);
	}

	private static ImageData draw(LayerMark mark, RGB rgb, int size) {
		Display display = Display.getCurrent();
		ImageData transparent = new ImageData(size, size, 32, new PaletteData(0xFF00, 0xFF0000, 0xFF000000));
		transparent.alphaData = new byte[size * size];
		Image image = new Image(display, transparent);
		GC gc = new GC(image);
		Color color = new Color(rgb);
		try {
			gc.setAntialias(SWT.ON);
			gc.setBackground(color);
			gc.setForeground(color);
			draw(mark, gc, size);
			return image.getImageData(100);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private static void draw(LayerMark mark, GC gc, int size) {
		int near = size * 3 / 10;
		int far = size - near;
		int wide = far - near;
		switch (mark) {
		case HEALTHY -> gc.fillOval(size * 2 / 5, size * 2 / 5, size / 5, size / 5);
		case VANISHING -> gc.fillPolygon(new int[] { near, near, far, near, size / 2, far });
		case EXPLODING -> gc.fillPolygon(new int[] { near, far, far, far, size / 2, near });
		case DEAD -> {
			gc.setLineWidth(Math.max(1, size / 8));
			gc.drawLine(near, near, far, far);
			gc.drawLine(near, far, far, near);
		}
		case OLD -> {
			gc.setLineWidth(Math.max(1, size / 12));
			gc.drawOval(near, near, wide, wide);
		}
		}
	}

	@Override
	public String getImageDescriptorId(Annotation annotation) {
		return null;
	}

	@Override
	public ImageDescriptor getImageDescriptor(String imageDescritporId) {
		return null;
	}
}
