// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.live.LiveAction;
import org.gradlens.ui.internal.live.LiveSwitch;
import org.gradlens.ui.tests.Pictures;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.editor.EditorFigures;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Switches Live Gradients on in the Gradient Flow view, and edits. */
class LiveGradientsViewTest {

	private static final int EPSILON = 2;
	private static final int FIRST_LAYER_LINE = 23;
	private static final File PICTURES = new File("target/pictures");

	private final Locale locale = Locale.getDefault();
	private ErrorLog errors;
	private JavaProjectFixture project;
	private ILaunchConfiguration configuration;
	private ITextEditor editor;
	private Composite area;

	@BeforeEach
	void switchOn() throws Exception {
		Locale.setDefault(Locale.US);
		errors = new ErrorLog();
		InstanceScope.INSTANCE.getNode(UiStatus.PLUGIN_ID).putBoolean(LiveSwitch.EXPLAINED, true);
		project = new JavaProjectFixture("liveview").withContainer(EngineContainer.PATH).withPrograms("Dense", "Deep");
		assertEquals(List.of(), project.build());
		ILaunchConfigurationWorkingCopy copy = DebugPlugin.getDefault().getLaunchManager()
				.getLaunchConfigurationType(ExperimentAttributes.TYPE).newInstance(null, "deep");
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project.name());
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, "demo.Deep");
		configuration = copy.doSave();
		editor = Workbench.open(project.resource().getFile("src/demo/Deep.java"));
		area = Workbench.openFlow();
		liveAction().run();
		assertTrue(liveAction().isChecked());
	}

	@AfterEach
	void close() throws Exception {
		configuration.delete();
		Workbench.closeAll();
		project.close();
		InstanceScope.INSTANCE.getNode(UiStatus.PLUGIN_ID).remove(LiveSwitch.EXPLAINED);
		errors.close();
		Locale.setDefault(locale);
		errors.assertEmpty();
	}

	private static IAction liveAction() {
		IViewPart view = Workbench.page().findView(GradientFlowView.ID);
		return List.of(view.getViewSite().getActionBars().getToolBarManager().getItems()).stream()
				.filter(ActionContributionItem.class::isInstance).map(ActionContributionItem.class::cast)
				.map(ActionContributionItem::getAction).filter(LiveAction.class::isInstance).findFirst().orElseThrow();
	}

	private double firstFigure() {
		Tree table = Workbench.table(area);
		String text = table.getItemCount() == 0 ? "" : Workbench.row(table, 0).get(EPSILON).split(" ")[0];
		return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
	}

	private void awaitText(String text) throws Exception {
		UiLoop.await(() -> Widgets.texts(area).stream().anyMatch(shown -> shown.contains(text)),
				() -> text + " in " + Widgets.texts(area));
	}

	private void replaceAndSave(String old, String text) throws Exception {
		IDocument document = Workbench.document(editor);
		document.replace(document.get().indexOf(old), old.length(), text);
		editor.doSave(new NullProgressMonitor());
	}

	private static void picture(String name, Control control) {
		assertTrue(PICTURES.isDirectory() || PICTURES.mkdirs());
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { Pictures.of(control) };
		loader.save(new File(PICTURES, name + ".png").getPath(), SWT.IMAGE_PNG);
	}

	private String figureBesideFirstLayer() {
		return EditorFigures.labels((ISourceViewer) editor.getAdapter(ITextViewer.class)).getOrDefault(FIRST_LAYER_LINE, "");
	}

	@Test
	void theFiguresOfAnEditAreShownAfterItsSaveWithThoseBeforeItBehind() throws Exception {
		awaitText("deep \u2013 at initialisation, of the source as it stands");
		UiLoop.await(() -> firstFigure() < 1, () -> "first layer " + firstFigure());
		double sigmoid = firstFigure();
		UiLoop.await(() -> figureBesideFirstLayer().contains("e-"), this::figureBesideFirstLayer);
		picture("live-before", area);
		replaceAndSave("SIGMOID", "RELU");
		UiLoop.await(() -> firstFigure() > 10 * sigmoid, () -> firstFigure() + " after " + sigmoid);
		UiLoop.await(() -> figureBesideFirstLayer().contains("e-1") || figureBesideFirstLayer().contains("e-2"),
				this::figureBesideFirstLayer);
		picture("live-after", area);
		picture("live-after-editor", ((ISourceViewer) editor.getAdapter(ITextViewer.class)).getTextWidget());
		assertEquals(2, Gradlens.live().of("deep").orElseThrow().probes().size());
	}

	@Test
	void aCompileErrorMakesTheFiguresOldAndSaysWhy() throws Exception {
		UiLoop.await(() -> firstFigure() < 1, () -> "first layer " + firstFigure());
		double before = firstFigure();
		replaceAndSave("SIGMOID", "SIGMOYD");
		awaitText("Live Gradients are old. Deep.java, line ");
		awaitText("deep \u2013 at initialisation, of the source before");
		assertEquals(before, firstFigure());
		picture("live-old", area);
		replaceAndSave("SIGMOYD", "TANH");
		awaitText("deep \u2013 at initialisation, of the source as it stands");
	}

	@Test
	void switchedOffNothingOfItIsLeft() throws Exception {
		UiLoop.await(() -> firstFigure() < 1, () -> "first layer " + firstFigure());
		Run probe = Gradlens.live().newest().orElseThrow();
		liveAction().run();
		assertFalse(liveAction().isChecked());
		assertEquals(List.of(), Gradlens.live().experiments());
		UiLoop.await(() -> Widgets.texts(area).stream().noneMatch(text -> text.contains("at initialisation")),
				() -> Widgets.texts(area).toString());
		assertFalse(probe.directory().toFile().exists());
	}
}
