// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.Gradlens;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.run.RunState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.diagnosis.Rule;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.FindingMarks;
import org.gradlens.ui.internal.finding.FindingsView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.Pictures;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.chart.ChartViewFixture;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What findings look like; the pictures are kept for people to look at. */
class FindingPicturesTest {

	private static final File PICTURES = new File("target/pictures");
	private static final Point WIDE = new Point(900, 520);
	private static final Point NARROW = new Point(340, 520);
	private static final int HIDDEN = 8;

	private ErrorLog errors;
	private JavaProjectFixture project;
	private SyntheticRun run;
	private IViewPart findings;
	private Composite flow;
	private ITextEditor editor;
	private final Map<String, RGB> changed = new LinkedHashMap<>();

	@BeforeEach
	void openAll() throws Exception {
		errors = new ErrorLog();
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		project = new JavaProjectFixture("pictures");
		IFile file = project.addSource(StackSource.PATH, StackSource.of(HIDDEN));
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
		findings = Workbench.page().showView(FindingsView.ID);
		flow = Workbench.openFlow();
		SyntheticNetwork network = SyntheticNetwork.onLines(HIDDEN + 1, StackSource.CLASS_NAME, StackSource.FIRST_LAYER_LINE);
		run = new SyntheticRun("found", project.name()).start().say(network.declaration());
		for (int i = 0; i < 120; i++) {
			run.say(network.step(i, network.falling(0.087, 0.1), 2.3));
		}
		run.finish(RunState.COMPLETED, "Completed.");
		editor = Workbench.open(file);
		UiLoop.await(() -> file.findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_ZERO).length > 0, () -> "no marker");
		UiLoop.await(() -> flowsFinding().isPresent() && isListed(), () -> Widgets.texts(flow).toString());
	}

	@AfterEach
	void closeAll() throws Exception {
		changed.forEach(ThemeColors.registry()::put);
		run.close();
		Gradlens.runs().delete(List.of(run.run())).makeFinal();
		Workbench.page().hideView(findings);
		Workbench.closeAll();
		project.close();
		errors.close();
		errors.assertEmpty();
	}

	/** In the colours of the desktop's theme, and in the dark theme's where that is dark. */
	@Test
	void picturesAreKept() throws Exception {
		boolean dark = Display.getCurrent().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB().getHSB()[2] < 0.5;
		if (dark) {
			changeTheme();
		}
		String theme = dark ? "dark" : "light";
		picture("findings-" + theme, widget(findings), WIDE);
		picture("findings-narrow-" + theme, widget(findings), NARROW);
		picture("findings-flow-" + theme, flow, WIDE);
		picture("findings-editor-" + theme, widget(editor), WIDE);
	}

	@Test
	void theFlowsFindingTakesOverTheThemesColor() throws Exception {
		theFlowsFindingHasItsColor();
		changeTheme();
		theFlowsFindingHasItsColor();
	}

	private void changeTheme() throws Exception {
		ChartViewFixture.darkColors().forEach((id, color) -> {
			changed.put(id, ThemeColors.registry().getRGB(id));
			ThemeColors.registry().put(id, color);
		});
		UiLoop.flush();
	}

	private void theFlowsFindingHasItsColor() {
		assertEquals(FindingMarks.color(Rule.VANISHING_ERROR_SIGNAL).get().getRGB(),
				flowsFinding().orElseThrow().getForeground().getRGB());
	}

	private boolean isListed() {
		return Widgets.below((Composite) widget(findings)).stream()
				.anyMatch(control -> control instanceof Tree tree && tree.getItemCount() > 0);
	}

	private Optional<Label> flowsFinding() {
		return Widgets.below(flow).stream().filter(Label.class::isInstance).map(Label.class::cast)
				.filter(label -> label.getText().contains("First to try")).findFirst();
	}

	private static Control widget(IWorkbenchPart part) {
		return (Control) part.getSite().getService(MPart.class).getWidget();
	}

	private static void picture(String name, Control control, Point size) {
		control.setSize(size);
		ImageData picture = Pictures.of(control);
		assertTrue(PICTURES.isDirectory() || PICTURES.mkdirs());
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture };
		int zoom = control.getDisplay().getPrimaryMonitor().getZoom();
		loader.save(new File(PICTURES, name + "-" + zoom + ".png").getPath(), SWT.IMAGE_PNG);
		control.getParent().layout();
	}
}
