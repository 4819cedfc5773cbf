// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.IInformationControlExtension5;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.Gradlens;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.editor.LayerHover;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.Pictures;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.chart.ChartViewFixture;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What a layer's card says, shows and leads to. */
class LayerCardTest {

	private static final int FIRST = StackEditor.FIRST;
	private static final int STEPS = 120;
	/** To what size in characters a text viewer cuts its hovers. */
	private static final int HOVER_WIDTH = 100;
	private static final int HOVER_HEIGHT = 12;

	private StackEditor stack;
	private SyntheticRun run;
	private Shell card;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		if (Display.isSystemDarkTheme()) {
			ChartViewFixture.darkColors().forEach(ThemeColors.registry()::put);
		}
		stack = new StackEditor(test);
		SyntheticNetwork network = StackEditor.network();
		run = new SyntheticRun("card", stack.project().name()).start().say(network.declaration(), initial());
		for (int i = 0; i < STEPS; i++) {
			run.say(network.step(i, network.falling(1 + i / 10, 0.01)));
		}
		run.say(new Distributions(0, STEPS - 1, List.of(new Distributions.Distribution(Tensor.GRADIENT, 0,
				new Histogram(-20, new long[] { 3, 9, 4, 1 }, new long[] { 4, 8, 5, 2 }, 10, 0, 0)))));
		stack.awaitAll();
		UiLoop.await(() -> told(declaration(FIRST)).contains("First to try: "), () -> told(declaration(FIRST)));
	}

	private static InitialParameters initial() {
		Readings.Builder norms = new Readings.Builder();
		for (int layer = 0; layer < StackEditor.LAYERS; layer++) {
			norms.set(Figure.PARAMETER_NORM, 2 * StackEditor.LAYERS, 2 * layer, 16);
		}
		return new InitialParameters(0, norms.build());
	}

	@AfterEach
	void closeAll() throws Exception {
		if (card != null) {
			card.dispose();
		}
		run.close();
		// else its marks would stand in the next test's source
		Gradlens.runs().delete(List.of(run.run())).makeFinal();
		stack.close();
	}

	@Test
	void theDeclarationLeadsToTheCardThatExplainsTheLayer() throws Exception {
		openCard(declaration(FIRST));
		List<String> texts = Widgets.texts(card);
		assertTrue(texts.get(0).startsWith("hidden 1 \u2013 DenseLayer, sigmoid"), texts::toString);
		assertTrue(texts.get(1).contains("First to try: "), texts::toString);
		int names = texts.indexOf("Epsilon");
		assertEquals(List.of("Epsilon", "Factor from above", "Gradient", "Update : parameter (log10)", "At step 119", "1.2e-5",
				"\u00d70.01", "1.2e-6", "-3.0", "At the first step", "1.0e-6", "\u00d70.01", "1.0e-7", "-3.0"),
				texts.subList(names, names + 14));
		assertTrue(texts.get(names + 14).startsWith("Predicted from the initial weights"), texts::toString);
	}

	@Test
	void aNameBesideTheDeclarationIsLeftToJava() {
		assertEquals(null, new LayerHover().getHoverInfo2(stack.viewer(), new Region(declaration(FIRST) - 3, 0)));
	}

	@Test
	void histogramAndCourseAreDrawn() throws Exception {
		openCard(declaration(FIRST));
		List<Canvas> charts = charts();
		RGB positive = ThemeColors.SERIES_1.get().getRGB();
		UiLoop.await(() -> count(charts.get(0), ThemeColors.AXIS.get().getRGB()) > 10, () -> "no histogram");
		assertTrue(count(charts.get(1), ThemeColors.VANISHING.get().getRGB()) > 10, () -> "no course " + positive);
	}

	@Test
	void aLayerWithoutDistributionsSaysSo() throws Exception {
		openCard(declaration(FIRST + 1));
		Canvas histogram = charts().get(0);
		UiLoop.await(() -> count(histogram, histogram.getForeground().getRGB()) > 10, () -> "nothing said");
		assertEquals(0, count(histogram, ThemeColors.AXIS.get().getRGB()));
	}

	@Test
	void aLinkLeadsToTheViewWithTheLayerSelected() throws Exception {
		openCard(declaration(FIRST + 1));
		Link links = (Link) Widgets.below(card).stream().filter(Link.class::isInstance).findFirst().orElseThrow();
		Event click = new Event();
		click.text = DistributionsView.ID;
		links.notifyListeners(SWT.Selection, click);
		assertTrue(card.isDisposed());
		assertTrue(Workbench.page().findView(DistributionsView.ID) != null);
		assertEquals(List.of(1), WindowSubject.of(Workbench.page().getWorkbenchWindow()).current().layers());
		Workbench.page().hideView(Workbench.page().findView(DistributionsView.ID));
	}

	@Test
	void theFiguresShowTheCardWhichLetsThePointerIn() throws Exception {
		StyledText text = stack.viewer().getTextWidget();
		Shell[] before = Display.getCurrent().getShells();
		Point end = text.getLocationAtOffset(stack.document().getLineOffset(FIRST) - 1);
		move(text.toDisplay(end.x + 40, end.y + text.getLineHeight() / 2 - 1));
		move(text.toDisplay(end.x + 42, end.y + text.getLineHeight() / 2));
		UiLoop.await(() -> opened(before).anyMatch(Shell::isVisible), () -> "no card");
		card = opened(before).findFirst().orElseThrow();
		assertTrue(Widgets.texts(card).get(0).startsWith("hidden 1"), () -> Widgets.texts(card).toString());
		Rectangle bounds = card.getBounds();
		move(new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2));
		UiLoop.flush();
		assertTrue(card.isVisible());
		keepPicture("figures-hover");
		move(text.toDisplay(2, 2));
		UiLoop.await(() -> card.isDisposed() || !card.isVisible(), () -> "still there");
	}

	@Test
	void theMarkInTheRulerShowsTheCardToo() throws Exception {
		Shell[] before = Display.getCurrent().getShells();
		hoverRuler(FIRST);
		UiLoop.await(() -> opened(before).anyMatch(Shell::isVisible), () -> "no card");
		card = opened(before).findFirst().orElseThrow();
		assertTrue(Widgets.texts(card).get(0).startsWith("hidden 1 \u2013 DenseLayer, sigmoid"), () -> Widgets.texts(card).toString());
		assertEquals(2, charts().size());
		keepPicture("ruler-hover");
		leave();
		UiLoop.await(() -> card.isDisposed() || !card.isVisible(), () -> "still there");
	}

	@Test
	void aRulersLineWithAProblemIsLeftToJava() throws Exception {
		IMarker problem = stack.file().createMarker(IMarker.PROBLEM,
				Map.of(IMarker.LINE_NUMBER, FIRST, IMarker.SEVERITY, IMarker.SEVERITY_ERROR, IMarker.MESSAGE, "broken"));
		UiLoop.flush();
		Shell[] before = Display.getCurrent().getShells();
		hoverRuler(FIRST);
		UiLoop.await(() -> opened(before).anyMatch(Shell::isVisible), () -> "nothing is said");
		assertTrue(opened(before).flatMap(shell -> Widgets.below(shell).stream()).noneMatch(Link.class::isInstance));
		problem.delete();
		leave();
	}

	private void keepPicture(String name) throws Exception {
		UiLoop.await(() -> count(charts().get(0), ThemeColors.AXIS.get().getRGB()) > 10, () -> "no histogram");
		charts().forEach(Control::redraw);
		charts().forEach(Control::update);
		Pictures.keepScreen(name, card.getParent().getBounds().union(card.getBounds()));
	}

	private void leave() {
		StyledText text = stack.viewer().getTextWidget();
		move(text.toDisplay(400, 2));
		move(text.toDisplay(402, 3));
	}

	private void hoverRuler(int line) {
		CompositeRuler ruler = (CompositeRuler) stack.editor().getAdapter(IVerticalRulerInfo.class);
		Control marks = ruler.getDecoratorIterator().next().getControl();
		StyledText text = stack.viewer().getTextWidget();
		Point place = marks.toDisplay(marks.getSize().x / 2, text.getLinePixel(line - 1) + text.getLineHeight() / 2);
		move(new Point(place.x, place.y - 1));
		move(place);
	}

	@Test
	void linksLeadToViewsAndHelpThatAreThere() throws Exception {
		openCard(declaration(FIRST));
		Link links = (Link) Widgets.below(card).stream().filter(Link.class::isInstance).findFirst().orElseThrow();
		List<String> targets = Pattern.compile("href=\"([^\"]+)\"").matcher(links.getText()).results()
				.map(found -> found.group(1)).toList();
		assertEquals(5, targets.size(), links::getText);
		for (String target : targets.subList(0, 4)) {
			assertNotNull(PlatformUI.getWorkbench().getViewRegistry().find(target), target);
		}
		String help = targets.get(4);
		assertTrue(help.startsWith("/org.gradlens.doc/html/rule-"), help);
		assertTrue(Files.exists(Path.of("").toAbsolutePath().getParent().resolve(help.substring(1))), help);
	}

	private static Stream<Shell> opened(Shell[] before) {
		return Stream.of(Display.getCurrent().getShells()).filter(shell -> !List.of(before).contains(shell));
	}

	private static void move(Point place) {
		Event move = new Event();
		move.type = SWT.MouseMove;
		move.x = place.x;
		move.y = place.y;
		Display.getCurrent().post(move);
		UiLoop.flush();
	}

	private String told(int offset) {
		return String.valueOf(new LayerHover().getHoverInfo(stack.viewer(), new Region(offset, 0)));
	}

	/** Where the name of the call on a line begins that declares a layer. */
	private int declaration(int line) {
		return stack.document().get().indexOf("layer(", lineOffset(line));
	}

	private int lineOffset(int line) {
		return stack.viewer().getTextWidget().getOffsetAtLine(line - 1);
	}

	/** As the editor does, which asks hovers on another thread. */
	private Object hoverInfo(LayerHover hover, int offset) throws Exception {
		return CompletableFuture.supplyAsync(() -> hover.getHoverInfo2(stack.viewer(), new Region(offset, 0))).get();
	}

	private void openCard(int offset) throws Exception {
		LayerHover hover = new LayerHover();
		Shell parent = stack.viewer().getTextWidget().getShell();
		IInformationControl passing = hover.getHoverControlCreator().createInformationControl(parent);
		Shell[] before = Display.getCurrent().getShells();
		IInformationControl control = ((IInformationControlExtension5) passing).getInformationPresenterControlCreator()
				.createInformationControl(parent);
		card = opened(before).findFirst().orElseThrow();
		Point most = ((IInformationControlExtension5) passing).computeSizeConstraints(HOVER_WIDTH, HOVER_HEIGHT);
		passing.dispose();
		((IInformationControlExtension2) control).setInput(hoverInfo(hover, offset));
		Point size = control.computeSizeHint();
		assertTrue(size.x <= most.x && size.y <= most.y, () -> size + " is cut to " + most);
		control.setSize(size.x, size.y);
		control.setVisible(true);
		UiLoop.flush();
	}

	private List<Canvas> charts() {
		return Widgets.below(card).stream().filter(Canvas.class::isInstance).filter(control -> control.getClass() == Canvas.class)
				.map(Canvas.class::cast).toList();
	}

	private static int count(Canvas canvas, RGB color) {
		ImageData picture = Pictures.of(canvas);
		int count = 0;
		for (int y = 0; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				count += picture.palette.getRGB(picture.getPixel(x, y)).equals(color) ? 1 : 0;
			}
		}
		return count;
	}
}
