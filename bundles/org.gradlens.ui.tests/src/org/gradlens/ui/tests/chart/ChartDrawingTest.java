// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.ui.internal.chart.Axis;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartPicture;
import org.gradlens.ui.internal.chart.ChartTable;
import org.gradlens.ui.internal.chart.ColorMap;
import org.gradlens.ui.internal.chart.Envelope;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.chart.HeatImage;
import org.gradlens.ui.internal.chart.Plot;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Scale;
import org.gradlens.ui.internal.chart.Surface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.chart.Tick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartDrawingTest {

	private static final int SPIKE = 70_003;

	private final Locale locale = Locale.getDefault();
	private Shell shell;
	private Canvas canvas;

	@BeforeEach
	void open() {
		Locale.setDefault(Locale.US);
		shell = new Shell(Display.getCurrent());
		canvas = new Canvas(shell, SWT.NONE);
		canvas.setSize(600, 300);
	}

	@AfterEach
	void close() {
		shell.dispose();
		Locale.setDefault(locale);
	}

	@Test
	void logarithmicAxesCarryPowersOfTenAsManyAsFit() {
		Scale scale = Scale.decades(-9, 0);
		assertEquals(List.of("10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"), labels(scale, 4));
		assertEquals(10, scale.ticks(10).size());
		assertEquals(0.5, scale.position(Math.pow(10, -4.5)), 1e-12);
		assertEquals(List.of("0.5", "1", "2"), labels(Scale.around(new double[] { 0.4, 2.3 }, true), 4));
		assertEquals(List.of("2", "3"), labels(Scale.around(new double[] { 1.3, 2.6 }, true), 4));
	}

	@Test
	void linearAxesCarryRoundNumbersOfTheLocale() {
		assertEquals(List.of("0", "500,000", "1,000,000"), labels(Scale.linear(0, 1e6), 3));
		assertEquals(List.of("0.00", "0.05", "0.10"), labels(Scale.linear(0, 0.1), 3));
		Locale.setDefault(Locale.GERMANY);
		assertEquals(List.of("0,00", "0,05", "0,10"), labels(Scale.linear(0, 0.1), 3));
	}

	@Test
	void axesOfCountsCarryWholeNumbersAlone() {
		assertEquals(List.of("0", "1", "2", "3"), labels(Scale.counts(-0.5, 3.4), 20));
		assertEquals(List.of("0", "50", "100"), labels(Scale.counts(0, 100), 3));
		assertEquals(List.of("7", "8"), labels(Scale.counts(7, 7), 20));
	}

	@Test
	void coloursByValueGrowEvenlyLighter() {
		double before = -1;
		for (int i = 0; i < ColorMap.COLORS; i++) {
			RGB color = ColorMap.color(i);
			double luminance = 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue;
			assertTrue(luminance > before - 0.5, "darker at " + i);
			before = luminance;
		}
		assertEquals(new RGB(0, 34, 78), ColorMap.color(0));
		assertEquals(new RGB(254, 232, 56), ColorMap.color(ColorMap.COLORS - 1));
		assertEquals(ColorMap.COLORS - 1, ColorMap.index(7));
	}

	@Test
	void aMapIsAPictureOfItsCells() {
		PaletteData palette = ColorMap.palette(new RGB(1, 2, 3), new RGB(4, 5, 6));
		ImageData image = HeatImage.of(new int[] { 0, 0, 1, -1 }, 2, (column, row) -> 10 * row + column, palette, ColorMap.ABSENT);
		assertEquals(List.of(0, 0, 1, ColorMap.ABSENT), pixels(image, 0));
		assertEquals(List.of(10, 10, 11, ColorMap.ABSENT), pixels(image, 1));
	}

	@Test
	void aSpikeAmongAHundredThousandPointsIsSeen() {
		ImageData image = ChartPicture.image(new Spiky(), canvas);
		RGB color = ThemeColors.SERIES_1.get().getRGB();
		RGB background = canvas.getBackground().getRGB();
		int colored = 0;
		for (int y = 30; y < 120; y++) {
			for (int x = 0; x < image.width; x++) {
				RGB pixel = image.palette.getRGB(image.getPixel(x, y));
				boolean between = Math.abs(pixel.red - background.red) + Math.abs(pixel.blue - background.blue) > 20;
				colored += pixel.equals(color) || between ? 1 : 0;
			}
		}
		assertTrue(colored > 20, colored + " pixels in the upper half");
	}

	@Test
	void theSameChartIsAWellFormedSvgFileAndATable() throws Exception {
		String svg = ChartPicture.svg(new Spiky(), canvas);
		Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
		assertEquals("600", document.getDocumentElement().getAttribute("width"));
		assertTrue(document.getElementsByTagName("polyline").getLength() >= 1);
		assertTrue(document.getElementsByTagName("text").getLength() > 4);
		assertEquals("\"a, \"\"b\"\"\",value\r\n1,2\r\n", ChartTable.csv(new Spiky()));
		assertEquals("a, \"b\"\tvalue", ChartTable.tabbed(new Spiky()).lines().findFirst().orElseThrow());
	}

	@Test
	void textsAreShortenedWithAnEllipsis() {
		GC gc = new GC(canvas);
		Surface surface = new GcSurface(gc);
		String text = "a name that is much too long";
		String fitted = Texts.fitted(surface, text, surface.extent(text).x / 2);
		assertTrue(fitted.endsWith("…") && text.startsWith(fitted.substring(0, fitted.length() - 1)), fitted);
		assertEquals(text, Texts.fitted(surface, text, 1000));
		gc.dispose();
	}

	@Test
	void aRangeZoomsAroundAValueWithinItsLimits() {
		Range limits = new Range(0, 100);
		assertEquals(new Range(15, 65), limits.zoomed(2, 30, 1, limits));
		assertEquals(new Range(50, 100), new Range(15, 65).panned(2, limits));
		assertEquals(limits, new Range(15, 65).zoomed(0.1, 30, 1, limits));
		assertEquals(1, new Range(15, 65).zoomed(1e9, 30, 1, limits).length(), 1e-9);
	}

	private static List<String> labels(Scale scale, int atMost) {
		return scale.ticks(atMost).stream().map(Tick::label).toList();
	}

	private static List<Integer> pixels(ImageData image, int row) {
		List<Integer> pixels = new ArrayList<>();
		for (int x = 0; x < image.width; x++) {
			pixels.add(image.getPixel(x, row));
		}
		return pixels;
	}

	/** A flat line of 100,000 points with one spike. */
	private static final class Spiky implements Chart {

		@Override
		public String name() {
			return "spiky";
		}

		@Override
		public Painted paint(Surface surface, Rectangle area) {
			Plot plot = Plot.inside(surface, area, new Axis("step", Scale.linear(0, 1e5)), new Axis("y", Scale.linear(0, 10)));
			plot.paintGrid(surface);
			plot.paintAxes(surface);
			Envelope envelope = new Envelope(plot);
			for (int i = 0; i < 100_000; i++) {
				double value = i == SPIKE ? 10 : 1;
				envelope.add(i, value, value, value);
			}
			envelope.paintBand(surface, ThemeColors.SERIES_1.get());
			envelope.paintLine(surface, ThemeColors.SERIES_1.get(), 1);
			return (x, y) -> Optional.empty();
		}

		@Override
		public List<List<String>> table() {
			return List.of(List.of("a, \"b\"", "value"), List.of("1", "2"));
		}
	}
}
