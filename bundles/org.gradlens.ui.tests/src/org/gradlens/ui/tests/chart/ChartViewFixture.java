// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.gradlens.ui.internal.chart.ChartPicture;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.Workbench;

/** A view with a chart, opened as a user does, and the pictures it paints. */
public final class ChartViewFixture {

	/** Where pictures are kept for people to look at. */
	private static final File PICTURES = new File("target/pictures");
	private static final Pattern DARK_COLOR = Pattern.compile("'(org\\.gradlens\\.ui\\.\\w+)=(\\d+),(\\d+),(\\d+)'");
	private static final RGB DARK_BACKGROUND = new RGB(30, 31, 34);
	private static final RGB DARK_FOREGROUND = new RGB(205, 208, 214);

	private final ChartView<?> view;

	private ChartViewFixture(ChartView<?> view) {
		this.view = view;
	}

	/** Opens a view. */
	static ChartViewFixture open(String id) throws Exception {
		ChartView<?> view = (ChartView<?>) Workbench.page().showView(id);
		UiLoop.flush();
		return new ChartViewFixture(view);
	}

	/** The view. */
	@SuppressWarnings("unchecked")
	<V extends ChartView<?>> V view() {
		return (V) view;
	}

	Canvas canvas() {
		return view.canvas().control();
	}

	/** Waits until a chart is shown. */
	ChartViewFixture awaitChart() throws Exception {
		UiLoop.await(view::showsChart, () -> "no chart");
		UiLoop.flush();
		return this;
	}

	/** What is painted now, in a size of its own; kept as a file, in the light and in the dark theme's colours. */
	ImageData picture(String name) throws IOException {
		canvas().setSize(760, 300);
		UiLoop.flush();
		ImageData light = ChartPicture.image(view.canvas().chart().orElseThrow(), canvas());
		save(name + "-light", light);
		save(name + "-dark", dark());
		canvas().getParent().layout();
		return light;
	}

	private ImageData dark() throws IOException {
		ColorRegistry registry = ThemeColors.registry();
		Map<String, RGB> dark = darkColors();
		Map<String, RGB> light = new LinkedHashMap<>();
		dark.keySet().forEach(id -> light.put(id, registry.getRGB(id)));
		Color background = canvas().getBackground();
		Color foreground = canvas().getForeground();
		dark.forEach(registry::put);
		canvas().setBackground(new Color(DARK_BACKGROUND));
		canvas().setForeground(new Color(DARK_FOREGROUND));
		try {
			return ChartPicture.image(view.canvas().chart().orElseThrow(), canvas());
		} finally {
			light.forEach(registry::put);
			canvas().setBackground(background);
			canvas().setForeground(foreground);
		}
	}

	/** The colours that the bundle's style sheet gives the dark theme. */
	public static Map<String, RGB> darkColors() throws IOException {
		Map<String, RGB> colors = new LinkedHashMap<>();
		try (InputStream css = Platform.getBundle("org.gradlens.ui").getEntry("css/dark.css").openStream()) {
			Matcher matcher = DARK_COLOR.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
			while (matcher.find()) {
				colors.put(matcher.group(1), new RGB(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
						Integer.parseInt(matcher.group(4))));
			}
		}
		return colors;
	}

	/** Keeps a picture for people to look at. */
	static void save(String name, ImageData picture) {
		assertTrue(PICTURES.isDirectory() || PICTURES.mkdirs(), PICTURES::toString);
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture };
		loader.save(new File(PICTURES, name + "-" + canvasZoom() + ".png").getPath(), SWT.IMAGE_PNG);
	}

	private static int canvasZoom() {
		return Display.getCurrent().getPrimaryMonitor().getZoom();
	}

	/** The colour at a pixel at 100 %. */
	static RGB color(ImageData picture, int x, int y) {
		int scale = picture.width / 760;
		return picture.palette.getRGB(picture.getPixel(x * scale, y * scale));
	}
}
