// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws into the text of an SVG 1.1 file. */
public final class SvgSurface implements Surface {

	private static final String END = "</svg>\n"; //$NON-NLS-1$
	private static final String POINT = "%d,%d "; //$NON-NLS-1$

	private final GC measure;
	private final Color foreground;
	private final Color background;
	private final StringBuilder out = new StringBuilder();
	private int clips;
	private boolean clipped;

	/** @param measure tells the sizes of texts, the font and the colours; stays its owner's */
	public SvgSurface(GC measure, int width, int height) {
		this.measure = measure;
		foreground = measure.getForeground();
		background = measure.getBackground();
		FontData font = measure.getFont().getFontData()[0];
		add("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%d\" height=\"%d\"" //$NON-NLS-1$
				+ " font-family=\"%s, sans-serif\" font-size=\"%dpt\" stroke-linejoin=\"round\">%n", width, height, //$NON-NLS-1$
				escaped(font.getName()), font.getHeight());
		fill(background, OPAQUE, new Rectangle(0, 0, width, height));
	}

	/** The whole file. */
	public String text() {
		clip(null);
		return out + END;
	}

	@Override
	public Color foreground() {
		return foreground;
	}

	@Override
	public Color background() {
		return background;
	}

	@Override
	public Point extent(String text) {
		return measure.textExtent(text);
	}

	@Override
	public void text(Color color, String text, int x, int y) {
		int ascent = measure.getFontMetrics().getAscent() + measure.getFontMetrics().getLeading();
		add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n", x, y + ascent, hex(color), escaped(text)); //$NON-NLS-1$
	}

	@Override
	public void line(Color color, int x1, int y1, int x2, int y2) {
		line(color, x1, y1, x2, y2, ""); //$NON-NLS-1$
	}

	@Override
	public void dashes(Color color, int x1, int y1, int x2, int y2) {
		line(color, x1, y1, x2, y2, " stroke-dasharray=\"4 3\""); //$NON-NLS-1$
	}

	private void line(Color color, int x1, int y1, int x2, int y2, String style) {
		// a line of one pixel lies in the middle of its pixels
		add("<path d=\"M%d.5 %d.5L%d.5 %d.5\" stroke=\"%s\"%s/>%n", x1, y1, x2, y2, hex(color), style); //$NON-NLS-1$
	}

	@Override
	public void polyline(Color color, int width, int[] points) {
		add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>%n", list(points), hex(color), width); //$NON-NLS-1$
	}

	@Override
	public void polygon(Color color, int opacity, int[] points) {
		add("<polygon points=\"%s\" fill=\"%s\"%s/>%n", list(points), hex(color), opacity(opacity)); //$NON-NLS-1$
	}

	@Override
	public void fill(Color color, int opacity, Rectangle area) {
		add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"%s/>%n", area.x, area.y, area.width, area.height, //$NON-NLS-1$
				hex(color), opacity(opacity));
	}

	@Override
	public void image(ImageData data, Rectangle area) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		loader.save(png, SWT.IMAGE_PNG);
		add("<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"" //$NON-NLS-1$
				+ " xlink:href=\"data:image/png;base64,%s\"/>%n", area.x, area.y, area.width, area.height, //$NON-NLS-1$
				Base64.getEncoder().encodeToString(png.toByteArray()));
	}

	@Override
	public void clip(@Nullable Rectangle area) {
		if (clipped) {
			add("</g>%n"); //$NON-NLS-1$
		}
		clipped = area != null;
		if (area != null) {
			clips++;
			add("<clipPath id=\"clip%d\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>%n", clips, area.x, //$NON-NLS-1$
					area.y, area.width, area.height);
			add("<g clip-path=\"url(#clip%d)\">%n", clips); //$NON-NLS-1$
		}
	}

	private void add(String format, Object... arguments) {
		out.append(String.format(Locale.ROOT, format, arguments));
	}

	private static String list(int[] points) {
		StringBuilder list = new StringBuilder();
		for (int i = 0; i + 1 < points.length; i += 2) {
			list.append(String.format(Locale.ROOT, POINT, points[i], points[i + 1]));
		}
		return list.toString();
	}

	private static String hex(Color color) {
		return String.format(Locale.ROOT, "#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue()); //$NON-NLS-1$
	}

	private static String opacity(int opacity) {
		return opacity == OPAQUE ? "" : String.format(Locale.ROOT, " fill-opacity=\"%.3f\"", opacity / (double) OPAQUE); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}
}
