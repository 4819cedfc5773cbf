// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.chart;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.Test;

class GradientsPerspectiveTest {

	@Test
	void showsEveryViewOfTheSameRunAndLayer() throws Exception {
		ErrorLog errors = new ErrorLog();
		IWorkbenchPage page = Workbench.page();
		IPerspectiveDescriptor before = page.getPerspective();
		Shell shell = page.getWorkbenchWindow().getShell();
		PlatformUI.getWorkbench().showPerspective("org.gradlens.ui.gradients", page.getWorkbenchWindow());
		shell.setMaximized(true);
		try (SyntheticRun run = new SyntheticRun("perspective", "no-such-project")) {
			new SyntheticTraining(12, true).say(run, 400);
			ChartView<?> map = (ChartView<?>) page.findView(GradientMapView.ID);
			ChartView<?> distributions = (ChartView<?>) page.findView(DistributionsView.ID);
			assertNotNull(page.findView(GradientFlowView.ID));
			UiLoop.await(() -> map.showsChart() && distributions.showsChart(), () -> "no charts");
			WindowSubject.of(page.getWorkbenchWindow()).setLayers(List.of(3));
			UiLoop.await(() -> distributions.canvas().chart().orElseThrow().name().contains("hidden 4"),
					() -> distributions.canvas().chart().orElseThrow().name());
			keep("perspective-map", shell);
			page.showView(TrainingCurvesView.ID);
			page.showView(ThroughTimeView.ID);
			UiLoop.await(() -> ((ChartView<?>) page.findView(ThroughTimeView.ID)).showsChart(), () -> "no profiles");
			keep("perspective-curves", shell);
		} finally {
			WindowSubject.of(page.getWorkbenchWindow()).setLayers(List.of());
			page.closePerspective(page.getPerspective(), false, false);
			if (before != null) {
				page.setPerspective(before);
			}
			Workbench.closeAll();
			errors.close();
		}
		errors.assertEmpty();
	}

	private static void keep(String name, Shell shell) throws Exception {
		long end = System.currentTimeMillis() + 500;
		UiLoop.await(() -> System.currentTimeMillis() > end, () -> "the clock stands still");
		shell.update();
		Image image = new Image(Display.getCurrent(), shell.getSize().x, shell.getSize().y);
		GC gc = new GC(shell.getDisplay());
		gc.copyArea(image, shell.getLocation().x, shell.getLocation().y);
		gc.dispose();
		ChartViewFixture.save(name, image.getImageData(shell.getMonitor().getZoom()));
		image.dispose();
	}
}
