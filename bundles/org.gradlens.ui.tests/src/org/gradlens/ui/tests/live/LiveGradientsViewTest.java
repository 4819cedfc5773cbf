// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.ProbeEngines;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.editor.LayerHover;
import org.gradlens.ui.tests.Pictures;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.editor.EditorFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Switches Live Gradients on in the Gradient Flow view, and edits. */
class LiveGradientsViewTest {

	private static final int FIRST_LAYER_LINE = 23;
	private static final File PICTURES = new File("target/pictures");

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;
	private LiveFixture live;

	@BeforeEach
	void switchOn() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		live = new LiveFixture("Deep", "Dense");
		live.liveAction().run();
		assertTrue(live.liveAction().isChecked());
		awaitText("Deep \u2013 at initialisation, of the source as it stands");
	}

	@AfterEach
	void close() throws Exception {
		live.close();
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	private void awaitText(String text) throws Exception {
		UiLoop.await(() -> Widgets.texts(live.area()).stream().anyMatch(shown -> shown.contains(text)),
				() -> text + " in " + Widgets.texts(live.area()));
	}

	private ISourceViewer viewer() {
		return (ISourceViewer) live.editor().getAdapter(ITextViewer.class);
	}

	private String figureBesideFirstLayer() {
		return EditorFigures.labels(viewer()).getOrDefault(FIRST_LAYER_LINE, "");
	}

	private static void picture(String name, Control control) {
		assertTrue(PICTURES.isDirectory() || PICTURES.mkdirs());
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { Pictures.of(control) };
		loader.save(new File(PICTURES, name + ".png").getPath(), SWT.IMAGE_PNG);
	}

	@Test
	void theFiguresOfAnEditAreShownAfterItsSaveWithThoseBeforeItBehind() throws Exception {
		double sigmoid = live.firstFigure();
		UiLoop.await(() -> figureBesideFirstLayer().startsWith("\u03b5 "), this::figureBesideFirstLayer);
		String beside = figureBesideFirstLayer();
		picture("live-before", live.area());
		live.replace("SIGMOID", "RELU");
		live.save();
		UiLoop.await(() -> live.firstFigure() > 10 * sigmoid, () -> live.firstFigure() + " after " + sigmoid);
		UiLoop.await(() -> !figureBesideFirstLayer().startsWith(beside.substring(0, 8)), this::figureBesideFirstLayer);
		assertEquals(2, Gradlens.live().of("Deep").orElseThrow().probes().size());
		picture("live-after", live.area());
		picture("live-after-editor", viewer().getTextWidget());
	}

	@Test
	void theStripGoesBackToTheProbesBeforeAndToTheNewest() throws Exception {
		double sigmoid = live.firstFigure();
		live.replace("SIGMOID", "RELU");
		live.save();
		UiLoop.await(() -> live.firstFigure() > 10 * sigmoid, () -> live.firstFigure() + " after " + sigmoid);
		double relu = live.firstFigure();
		UiLoop.await(() -> strip().size() == 2, () -> strip().toString());
		click(strip().get(0));
		UiLoop.await(() -> live.firstFigure() == sigmoid, () -> live.firstFigure() + " before " + relu);
		awaitText("Deep \u2013 at initialisation, of the source before");
		click(strip().get(1));
		UiLoop.await(() -> live.firstFigure() == relu, () -> live.firstFigure() + " now, not " + relu);
		assertEquals("Now", strip().get(1).getText());
		live.replace("RELU", "SIGMOID");
		live.save();
		UiLoop.await(() -> live.firstFigure() < relu / 10, () -> live.firstFigure() + " after " + relu);
	}

	private List<ToolItem> strip() {
		return Widgets.below(live.area()).stream().filter(ToolBar.class::isInstance)
				.flatMap(bar -> Stream.of(((ToolBar) bar).getItems()))
				.filter(item -> item.getData() instanceof Run).toList();
	}

	private void click(ToolItem chosen) {
		strip().forEach(item -> item.setSelection(item == chosen));
		chosen.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void whatTheoryTellsOfAnEditIsShownBeforeItIsProbed() throws Exception {
		UiLoop.await(() -> !prediction().isEmpty(), () -> Widgets.texts(live.area()).toString());
		String sigmoid = prediction();
		UiLoop.await(() -> !cardsPrediction().isEmpty(), () -> "no card");
		String sigmoidsCard = cardsPrediction();
		live.replace("SIGMOID", "RELU");
		UiLoop.await(() -> !prediction().isEmpty() && !prediction().equals(sigmoid), this::prediction);
		UiLoop.await(() -> !cardsPrediction().isEmpty() && !cardsPrediction().equals(sigmoidsCard), () -> sigmoidsCard);
		picture("live-predicted", live.area());
		live.replace("nOut(8)", "nOut(9 - 1)");
		UiLoop.await(() -> prediction().isEmpty(), this::prediction);
		live.replace("nOut(9 - 1)", "nOut(8)");
		live.replace("RELU", "SIGMOID");
		UiLoop.await(() -> prediction().equals(sigmoid), this::prediction);
		assertEquals(1, Gradlens.live().of("Deep").orElseThrow().probes().size());
	}

	private String prediction() {
		return Widgets.texts(live.area()).stream().filter(said -> said.startsWith("Predicted from")).findFirst().orElse("");
	}

	/** What theory tells of the first layer in its card; empty when there is none. */
	private String cardsPrediction() throws Exception {
		LayerHover hover = new LayerHover();
		IDocument text = viewer().getDocument();
		int declaration = text.get().indexOf("layer(", text.getLineOffset(FIRST_LAYER_LINE - 1));
		Object layer = hover.getHoverInfo2(viewer(), new Region(declaration, 0));
		if (layer == null) {
			return "";
		}
		List<Shell> before = List.of(Display.getCurrent().getShells());
		IInformationControl card = hover.getHoverControlCreator()
				.createInformationControl(viewer().getTextWidget().getShell());
		try {
			((IInformationControlExtension2) card).setInput(layer);
			return Stream.of(Display.getCurrent().getShells()).filter(shell -> !before.contains(shell))
					.flatMap(shell -> Widgets.below(shell).stream()).filter(Label.class::isInstance)
					.map(label -> ((Label) label).getText()).filter(said -> said.startsWith("Predicted from")).findFirst().orElse("");
		} finally {
			card.dispose();
		}
	}

	@Test
	void aCompileErrorMakesTheFiguresOldAndSaysWhy() throws Exception {
		double before = live.firstFigure();
		live.replace("SIGMOID", "SIGMOYD");
		live.save();
		awaitText("Live Gradients are old. Deep.java, line ");
		awaitText("Deep \u2013 at initialisation, of the source before");
		assertEquals(before, live.firstFigure());
		picture("live-old", live.area());
		live.replace("SIGMOYD", "TANH");
		live.save();
		awaitText("Deep \u2013 at initialisation, of the source as it stands");
	}

	@Test
	void switchedOffNothingOfItIsLeft() throws Exception {
		Run probe = Gradlens.live().newest().orElseThrow();
		live.liveAction().run();
		assertFalse(live.liveAction().isChecked());
		assertEquals(List.of(), Gradlens.live().experiments());
		UiLoop.await(() -> Widgets.texts(live.area()).stream().noneMatch(text -> text.contains("at initialisation")),
				() -> Widgets.texts(live.area()).toString());
		assertFalse(probe.directory().toFile().exists());
	}

	@Test
	void theEngineStartsWhileTheUserIsAskedAndEndsWhenTheAnswerIsNo() throws Exception {
		live.liveAction().run();
		live.askFirst();
		Set<Long> before = ProbeEngines.alive();
		Display display = Display.getCurrent();
		display.asyncExec(() -> {
			try {
				UiLoop.await(() -> ProbeEngines.alive().size() > before.size(), () -> "no engine");
			} catch (Exception e) {
				throw new IllegalStateException(e);
			} finally {
				Stream.of(display.getShells()).filter(shell -> shell.getText().equals(Messages.LiveSwitch_title))
						.forEach(Shell::close);
			}
		});
		live.liveAction().run();
		assertFalse(live.liveAction().isChecked());
		assertEquals(before, ProbeEngines.alive());
	}
}
