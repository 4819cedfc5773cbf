// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.compare.CompareView;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.example.ExampleProject;
import org.gradlens.ui.internal.finding.FindingsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.internal.views.ChartView;

/**
 * Looks at recorded runs in every view, and takes a picture of each; where the IDE's theme and the screen's zoom are what they
 * were said to be.
 *
 * The system property {@code org.gradlens.e2e.logs} names the directory of the run logs, {@code org.gradlens.e2e.look} says
 * how things look: {@code light-100} or {@code dark-200}, for example.
 */
final class PicturesScenario {

	private static final String PERSPECTIVE = "org.gradlens.ui.gradients";
	private static final String PROJECT = "deep-sigmoid";
	private static final String EXAMPLE = "deep sigmoid";
	private static final String MENDED = "deep ReLU";
	private static final String RECURRENT = "LSTM";
	private static final List<String> VIEWS_OF_RUN = List.of(GradientFlowView.ID, GradientMapView.ID, DistributionsView.ID,
			TrainingCurvesView.ID, ThroughTimeView.ID, FindingsView.ID);
	private static final int SHOWN_LAYER = 1;
	/** As a view is in a window of some size, so that it is seen what is cut there. */
	private static final Point WINDOW = new Point(1080, 700);

	private final User user;
	private final Checks checks;
	private final Path logs = Path.of(System.getProperty("org.gradlens.e2e.logs"));
	private final String look = System.getProperty("org.gradlens.e2e.look");
	private final ViewPictures pictures;

	PicturesScenario(User user, Checks checks, Path output) {
		this.user = user;
		this.checks = checks;
		pictures = new ViewPictures(user, checks, output.resolve("views").resolve(look), look.startsWith("dark"));
	}

	void run() throws InterruptedException, CoreException, IOException {
		try (pictures) {
			checks.equal("how it looks", look, user.see(PicturesScenario::actualLook));
			openPerspective();
			List<Run> runs = takeRuns();
			pictureWhole(named(runs, EXAMPLE));
			for (Run run : runs.stream().filter(run -> !run.name().startsWith(MENDED)).toList()) {
				pictureRun(run);
			}
			pictureRuns();
			pictureComparison(List.of(named(runs, EXAMPLE), named(runs, MENDED)));
		}
		checks.errorLogIsEmpty();
	}

	private static String actualLook() {
		Shell shell = window().getShell();
		boolean dark = PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme().getId().endsWith("dark");
		return (dark ? "dark-" : "light-") + shell.getMonitor().getZoom();
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	private void openPerspective() {
		user.see(() -> {
			window().getShell().setMaximized(false);
			window().getShell().setBounds(window().getShell().getMonitor().getClientArea());
			PlatformUI.getWorkbench().showPerspective(PERSPECTIVE, window());
			user.page().closeAllEditors(false);
			user.page().resetPerspective();
			return null;
		});
	}

	/** The runs of all logs, taken into the workspace unless they were before; and the project that some of them are of. */
	private List<Run> takeRuns() throws CoreException, IOException, InterruptedException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		if (!project.exists()) {
			ResourcesPlugin.getWorkspace().run(new ExampleProject(PROJECT), new NullProgressMonitor());
			source().setLocalTimeStamp(0); // or it would be newer than the runs, and not what was run
			Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
		}
		if (Gradlens.runs().runs().isEmpty()) {
			try (Stream<Path> files = Files.list(logs)) {
				for (Path file : files.filter(path -> path.toString().endsWith(".gradlens")).sorted().toList()) {
					new RunTransfer(Gradlens.runs()).take(file, RunTransfer.Mode.COPY);
				}
			}
		}
		List<Run> runs = Gradlens.runs().runs();
		runs.forEach(Gradlens.runs()::read);
		user.waitUntil("that all runs are read",
				() -> runs.stream().allMatch(run -> run.state().isOver() && !run.networks().isEmpty()));
		return runs;
	}

	private static Run named(List<Run> runs, String beginning) {
		return runs.stream().filter(run -> run.name().startsWith(beginning)).findFirst()
				.orElseThrow(() -> new AssertionError("no run " + beginning));
	}

	/** The perspective with the source that was run, a layer's card, and the source alone. */
	private void pictureWhole(Run run) throws InterruptedException {
		choose(run);
		IEditorPart editor = user.see(() -> IDE.openEditor(user.page(), source()));
		String figure = Magnitude.text(run.networks().get(0).figures(0).epsilon());
		user.waitToSee(figure + " in the editor",
				() -> new JavaEditorLook(editor).lineEndFigures().values().stream().anyMatch(line -> line.contains(figure)));
		user.see(() -> {
			WindowSubject.of(window()).openSource(SHOWN_LAYER);
			return null;
		});
		int line = run.networks().get(0).declaration().anchor(SHOWN_LAYER).orElseThrow().line();
		user.waitToSee("line " + line, () -> new JavaEditorLook(editor).caretLine() == line);
		for (String id : List.of(GradientFlowView.ID, GradientMapView.ID, DistributionsView.ID)) {
			user.waitToSee("content of " + id, () -> hasContent(user.page().findView(id)));
		}
		pictures.take("perspective", user.see(() -> window().getShell()));
		pictureCard(new JavaEditorLook(editor), line);
		IWorkbenchPartReference reference = user.see(() -> user.page().getReference(editor));
		enlarge(reference);
		pictures.take("editor", user.see(() -> new JavaEditorLook(editor).text().getParent()));
		user.see(() -> {
			user.page().setPartState(reference, IWorkbenchPage.STATE_RESTORED);
			return user.page().closeAllEditors(false);
		});
	}

	/** What is told of a layer when the mouse rests on the call that declares it. */
	private void pictureCard(JavaEditorLook editor, int line) throws InterruptedException {
		StyledText text = user.see(editor::text);
		user.point(text, user.see(() -> editor.placeOf(line, "ayer(")));
		Shell card = user.waitForShell("the layer's card",
				shell -> shell != window().getShell() && User.find(shell, Link.class, link -> true).isPresent());
		pictures.take("card", card);
		user.lookAway();
		user.waitToSee("the card closed", () -> card.isDisposed() || !card.isVisible());
	}

	private static IFile source() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT).getFile("src/fashion/DeepSigmoid.java");
	}

	private void choose(Run run) {
		user.see(() -> {
			WindowSubject subject = WindowSubject.of(window());
			subject.choose(run);
			subject.setLayers(List.of(SHOWN_LAYER));
			return null;
		});
	}

	private void pictureRun(Run run) throws InterruptedException {
		choose(run);
		for (String id : VIEWS_OF_RUN) {
			IViewPart view = open(id);
			boolean hasNone = id.equals(ThroughTimeView.ID) && !run.name().startsWith(RECURRENT); // and says so
			user.waitToSee(view.getTitle() + " of " + run.name(),
					() -> hasNone ? says(view, "no recurrent layer") : hasContent(view));
			picture(run.name(), view);
			close(view);
		}
	}

	private void pictureRuns() throws InterruptedException {
		IViewPart view = open(RunsView.ID);
		user.waitToSee("the runs", () -> hasContent(view));
		picture("all", view);
		close(view);
	}

	private void pictureComparison(List<Run> runs) throws InterruptedException {
		CompareView view = (CompareView) open(CompareView.ID);
		user.see(() -> {
			view.compare(runs);
			return null;
		});
		user.waitToSee("the comparison", () -> hasContent(view));
		CTabFolder tabs = user.see(() -> User.find(user.area(CompareView.ID), CTabFolder.class, folder -> true).orElseThrow());
		for (int i = 0; i < user.see(tabs::getItemCount); i++) {
			int tab = i;
			String title = user.see(() -> {
				tabs.setSelection(tab);
				tabs.notifyListeners(SWT.Selection, new Event());
				return tabs.getItem(tab).getText();
			});
			picture(title, view);
		}
		close(view);
	}

	/** Opens a view as large as a window of some size has room for. */
	private IViewPart open(String id) {
		IViewPart view = user.see(() -> user.page().showView(id));
		enlarge(user.see(() -> user.page().getReference(view)));
		return view;
	}

	private void enlarge(IWorkbenchPartReference reference) {
		user.see(() -> {
			window().getShell().setSize(WINDOW);
			user.page().setPartState(reference, IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
	}

	private void close(IViewPart view) {
		user.see(() -> {
			user.page().setPartState(user.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
			user.page().hideView(view);
			return null;
		});
	}

	private boolean hasContent(IViewPart view) {
		if (view instanceof ChartView<?> charts) {
			return charts.showsChart();
		}
		return view instanceof ChartSource source ? source.chart().filter(chart -> chart.table().size() > 1).isPresent()
				: Rows.in(area(view)).filter(rows -> rows.count() > 0).isPresent();
	}

	private boolean says(IViewPart view, String part) {
		return User.find(area(view), Label.class, label -> label.getText().contains(part)).isPresent();
	}

	private Composite area(IViewPart view) {
		return user.area(view.getSite().getId());
	}

	/** With its tab and its tool bar. */
	private void picture(String subject, IViewPart view) throws InterruptedException {
		Composite frame = user.see(() -> Stream.iterate(area(view).getParent(), Composite::getParent)
				.filter(CTabFolder.class::isInstance).findFirst().orElseThrow());
		String id = view.getSite().getId();
		pictures.take(String.join("-", id.substring(id.lastIndexOf('.') + 1), subject.replaceAll("\\W+", "-")), frame);
	}
}
