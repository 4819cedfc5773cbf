// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.views.TakeAway;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.chart.SyntheticTraining;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every view offers whoever does not look at it: text, numbers, pictures, words for a screen reader, and help. */
class EveryViewTest {

	private static final String HELP = "org.eclipse.ui.help";
	private static final Path DOC = Path.of("../org.gradlens.doc");

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;

	@BeforeEach
	void forgetRuns() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).setLayers(List.of());
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).setIteration(OptionalLong.empty());
		UiLoop.flush();
	}

	@AfterEach
	void close() throws Exception {
		AnyView.closeAll();
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void givesTextNumbersAndPictures(AnyView kind, @TempDir Path directory) throws Exception {
		recordTwoRuns();
		IViewPart view = kind.open();
		ChartSource source = AnyView.awaitContent(view);
		assertTable(kind, copied(view));

		TakeAway takeAway = new TakeAway(source, view.getSite().getShell());
		Path numbers = directory.resolve("numbers.csv");
		takeAway.write(source.chart().orElseThrow(), numbers);
		assertTable(kind, Files.readString(numbers));

		Path picture = directory.resolve("picture.png");
		takeAway.write(source.chart().orElseThrow(), picture);
		ImageData pixels = new ImageData(picture.toString());
		int zoom = source.control().getMonitor().getZoom();
		assertEquals(source.control().getSize().x * zoom / 100, pixels.width);
		assertEquals(source.control().getSize().y * zoom / 100, pixels.height);
		assertTrue(colors(pixels).size() > 5, () -> "only colours " + colors(pixels));

		Path drawing = directory.resolve("picture.svg");
		takeAway.write(source.chart().orElseThrow(), drawing);
		String svg = Files.readString(drawing);
		assertTrue(svg.contains("<svg") && svg.strip().endsWith("</svg>"), svg);
		assertTrue(Pattern.compile("<text[^>]*>[^<]*" + Pattern.quote(kind.label())).matcher(svg).find(), svg);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhyItIsEmptyAndWhatToDo(AnyView kind) throws Exception {
		IViewPart view = kind.open();
		boolean compares = kind == AnyView.COMPARE;
		awaitText(view, compares ? "Nothing is compared yet." : "No experiment has run yet.");
		awaitText(view, compares ? "Select two or more runs in the Runs view and choose Compare."
				: "choose Run As, Network Experiment.");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "RUNS", "COMPARE" })
	void saysThatItWaits(AnyView kind) throws Exception {
		IViewPart view = kind.open();
		try (SyntheticRun run = new SyntheticRun("early", "no-such-project")) {
			awaitText(view, "early \u2013 starting\nWaiting for the network's first iteration");
			run.start();
			awaitText(view, "early \u2013 training\nWaiting for the network's first iteration");
			run.finish(RunState.FAILED, "The program ended with an exception.");
			awaitText(view, "The program ended with an exception.");
			awaitText(view, "See the console for what it printed.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void isReadByAScreenReader(AnyView kind) throws Exception {
		recordTwoRuns();
		IViewPart view = kind.open();
		ChartSource source = AnyView.awaitContent(view);
		UiLoop.await(() -> named(view, kind).isPresent(), () -> "nothing is called " + kind.accessibleName());
		Control control = named(view, kind).orElseThrow();
		if (control instanceof Tree tree) {
			assertEquals(List.of(), IntStream.range(0, tree.getColumnCount())
					.filter(column -> tree.getColumn(column).getText().isEmpty()).boxed().toList(), "columns without a title");
			assertTrue(source.chart().orElseThrow().table().size() > 1);
			assertTrue(!tree.getItem(0).getText(0).isEmpty());
		} else {
			UiLoop.await(() -> {
				control.redraw();
				control.update();
				Event left = new Event();
				left.keyCode = SWT.ARROW_LEFT;
				control.notifyListeners(SWT.KeyDown, left);
				return !Spoken.value(control).isEmpty();
			}, () -> "no value at the crosshair");
			assertTrue(Spoken.value(control).matches("(?s).*\\d.*"), Spoken.value(control));
		}
	}

	private static Optional<Control> named(IViewPart view, AnyView kind) {
		return Widgets.below(AnyView.area(view)).stream().filter(Control::isVisible)
				.filter(each -> Spoken.name(each).startsWith(kind.accessibleName())).findFirst();
	}

	@ParameterizedTest
	@EnumSource
	void hasHelp(AnyView kind) throws Exception {
		IViewPart view = kind.open();
		Control control = Widgets.below(AnyView.area(view)).stream().filter(Control::isVisible)
				.reduce((one, other) -> other).orElseThrow();
		Object id = null;
		for (Control each = control; id == null && each != null; each = each.getParent()) {
			id = each.getData(HELP);
		}
		assertEquals("org.gradlens.ui." + kind.context(), id);
		String contexts = Files.readString(DOC.resolve("contexts.xml")) + Files.readString(DOC.resolve("contexts-runs.xml"));
		int start = contexts.indexOf("<context id=\"" + kind.context() + '"');
		assertTrue(start >= 0, () -> "no context " + kind.context());
		String context = contexts.substring(start, contexts.indexOf("</context>", start));
		assertTrue(context.contains("<description>"), context);
		Set<String> pages = new HashSet<>();
		Pattern.compile("href=\"([^\"#]+)(?:#([^\"]+))?\"").matcher(context).results().forEach(link -> {
			pages.add(link.group(1));
			assertTrue(page(link.group(1)).contains("id=\"" + link.group(2) + '"') || link.group(2) == null, link.group());
		});
		assertTrue(!pages.isEmpty(), context);
	}

	private static String page(String name) {
		try {
			return Files.readString(DOC.resolve(name));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Somebody who looks through the views closes one before it has read all of a run, whose log the next one reads. */
	@ParameterizedTest
	@EnumSource(names = { "FLOW", "MAP", "COMPARE" })
	void mayBeClosedWhileItReads(AnyView kind) throws Exception {
		record("before", 20, 3000);
		record("after", 20, 3000);
		for (int i = 0; i < 12; i++) {
			System.gc(); // lets go of the steps, so that they are read from the log
			IViewPart view = kind.begin();
			Thread.sleep(2 * i);
			Workbench.page().hideView(view);
			UiLoop.flush();
		}
		AnyView.awaitContent(AnyView.MAP.open());
	}

	private static void recordTwoRuns() throws Exception {
		record("before", 4, 31);
		record("after", 4, 31);
	}

	private static void record(String name, int layers, int iterations) throws Exception {
		SyntheticRun run = new SyntheticRun(name, "no-such-project");
		new SyntheticTraining(layers, true).say(run, iterations);
		run.finish(RunState.COMPLETED, "Completed.");
	}

	/** What its <em>Copy</em> puts onto the clipboard. */
	private static String copied(IViewPart view) {
		Workbench.page().activate(view);
		view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			Object text = clipboard.getContents(TextTransfer.getInstance());
			assertNotNull(text, "nothing was copied");
			return (String) text;
		} finally {
			clipboard.dispose();
		}
	}

	private static void assertTable(AnyView kind, String text) {
		List<String> lines = text.lines().toList();
		assertTrue(lines.size() > 1, text);
		assertTrue(Stream.of(lines.get(0).split("[\t,]")).anyMatch(kind.heading()::equals), lines.get(0));
		assertTrue(text.contains(kind.cell()), text);
	}

	private static Set<Integer> colors(ImageData picture) {
		Set<Integer> colors = new HashSet<>();
		for (int y = 0; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				colors.add(picture.getPixel(x, y));
			}
		}
		return colors;
	}

	private static void awaitText(IViewPart view, String part) throws Exception {
		UiLoop.await(() -> Widgets.texts(AnyView.area(view)).stream().anyMatch(text -> text.contains(part)),
				() -> "no " + part + " in " + Widgets.texts(AnyView.area(view)));
	}
}
