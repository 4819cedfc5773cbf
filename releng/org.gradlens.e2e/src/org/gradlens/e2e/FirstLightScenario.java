// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.SourceFrame;
import org.osgi.framework.Bundle;

/**
 * From a fresh workspace to a trained network: creates the example with the wizard, runs it with the
 * shortcut, looks at the Gradient Flow view and the figures in the editor, goes between the two, and
 * runs it again.
 */
final class FirstLightScenario {

	private static final String PROJECT = "deep-sigmoid";
	private static final String SOURCE = "src/fashion/DeepSigmoid.java";
	private static final String FLOW_VIEW = "org.gradlens.ui.gradientFlow";
	private static final String PERSPECTIVE = "org.gradlens.ui.gradients";
	private static final Duration TRAINING = Duration.ofMinutes(5);
	/** What is lost of the error signal between the last hidden layer and the first, at the least. */
	private static final double VANISHED = 1e5;

	/** A text with a number in scientific notation. */
	private static final String FIGURE = "(?s).*\\de[-\u2212]?\\d.*";

	private final User user;
	private final Screenshots screenshots;
	private final Checks checks;

	FirstLightScenario(User user, Screenshots screenshots, Checks checks) {
		this.user = user;
		this.screenshots = screenshots;
		this.checks = checks;
	}

	void run() throws InterruptedException {
		checkNothingIsActive();
		openPerspective();
		createExample();
		Run first = launchFromContextMenu();
		watch(first);
		NetworkHistory network = first.networks().get(0);
		checkFigures(network);
		checkView(network);
		checkEditor(network);
		goFromRowToLineAndBack(network);
		user.lookAway();
		new Themes(user).inDark(() -> screenshots.take("first-light-dark"));
		screenshots.take("first-light-light");
		launchAgain(first);
		checks.errorLogIsEmpty();
	}

	/** An IDE that Gradlens is merely installed in has none of its code running. */
	private void checkNothingIsActive() {
		for (String bundle : List.of("org.gradlens.core", "org.gradlens.ui", "org.gradlens.telemetry")) {
			checks.isTrue(bundle + " is not active before it is used",
					Platform.getBundle(bundle).getState() != Bundle.ACTIVE);
		}
	}

	private void openPerspective() {
		user.see(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
			// not every window manager is ready to maximise a window that has just come
			window.getShell().setBounds(window.getShell().getMonitor().getClientArea());
			return PlatformUI.getWorkbench().showPerspective(PERSPECTIVE, window);
		});
	}

	private void createExample() throws InterruptedException {
		user.press("alt+f", "n");
		user.press("x");
		Shell wizard = user.waitForDialog("New Example");
		user.type("deep sigmoid");
		Thread.sleep(1500);
		screenshots.take("new-example");
		user.press("alt+n");
		user.waitToSee("the wizard's page", () -> enabled(wizard, "Finish"));
		screenshots.take("example-wizard");
		user.press("alt+f");
		user.waitToSee("the editor with the network", () -> editor() != null && editor().getTitle().equals("DeepSigmoid.java"));
		waitForBuild();
		IFile source = project().getFile(SOURCE);
		checks.isTrue("the wizard made " + source.getFullPath(), source.exists());
		checks.isTrue("the example compiles", errors(project()) == 0);
	}

	private static boolean enabled(Shell dialog, String label) {
		return User.find(dialog, Button.class, button -> button.getText().replace("&", "").equals(label))
				.map(Control::isEnabled).orElse(false);
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
	}

	private IEditorPart editor() {
		return user.see(() -> user.page().getActiveEditor());
	}

	private static void waitForBuild() throws InterruptedException {
		Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
	}

	private static long errors(IProject project) {
		try {
			return Stream.of(project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
					.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
					.peek(marker -> System.out.println("  error: " + marker.getAttribute(IMarker.MESSAGE, ""))).count();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** Right click in the editor, Run As, Network Experiment; prints how long the first figures took. */
	private Run launchFromContextMenu() throws InterruptedException {
		StyledText text = user.see(() -> new JavaEditorLook(editor()).text());
		user.click(text, user.see(() -> text.getClientArea().width / 2), 40, 3);
		Menu menu = user.see(text::getMenu);
		new MenuWalk(user).choose(menu, "Run As", "Network Experiment");
		return firstFigures(Optional.empty());
	}

	/** Waits until a new run's figures are seen, and prints how long that took. */
	private Run firstFigures(Optional<Run> before) throws InterruptedException {
		Instant launched = Instant.now();
		user.waitUntil("a new run", () -> !Gradlens.runs().newest().equals(before));
		user.waitUntil("the first figures in the view", TRAINING, () -> user.see(() -> hasFigures()));
		System.out.printf("  from launch to the first figures in the view: %d ms%n",
				Duration.between(launched, Instant.now()).toMillis());
		return Gradlens.runs().newest().get();
	}

	/** Whether the view shows a run that is under way, with figures. */
	private boolean hasFigures() {
		return user.page().findView(FLOW_VIEW) != null && findRows().filter(rows -> rows.count() > 0)
				.filter(rows -> rows.texts(0).stream().anyMatch(text -> text.matches(FIGURE))).isPresent()
				&& User.find(view(), Label.class, label -> label.getText().matches("epoch \\d.*iteration \\d.*"))
						.isPresent();
	}

	private Rows rows() {
		return findRows().orElseThrow(() -> new AssertionError("the view shows no layers"));
	}

	private Optional<Rows> findRows() {
		return Rows.in(view());
	}

	private Composite view() {
		return user.area(FLOW_VIEW);
	}

	private void watch(Run run) throws InterruptedException {
		screenshots.take("training");
		user.waitUntil("the end of the run", TRAINING, () -> run.state().isOver());
		checks.equal("the run " + run.outcome(), RunState.COMPLETED, run.state());
		Thread.sleep(2500);
	}

	private static int line(NetworkHistory network, Layer layer) {
		return network.declaration().anchor(layer.index()).map(SourceFrame::line).orElse(0);
	}

	private void checkFigures(NetworkHistory network) {
		int last = network.declaration().layers().size() - 1;
		double first = network.figures(0).epsilon().orElse(Double.NaN);
		double lastHidden = network.figures(last - 1).epsilon().orElse(Double.NaN);
		checks.isTrue("the first hidden layer's epsilon %.2e is at least 1e5 times smaller than the last one's %.2e"
				.formatted(first, lastHidden), first * VANISHED <= lastHidden);
	}

	private void checkView(NetworkHistory network) {
		List<Layer> layers = network.declaration().layers();
		checks.equal("rows in the view", layers.size(), user.see(() -> rows().count()));
		for (Layer layer : layers) {
			List<String> texts = user.see(() -> rows().texts(layer.index()));
			checks.isTrue("row " + layer.index() + " is " + layer.name() + " at line " + line(network, layer) + ": " + texts,
					texts.stream().anyMatch(text -> text.contains(layer.name()))
							&& texts.contains(String.valueOf(line(network, layer))));
		}
	}

	private void checkEditor(NetworkHistory network) throws InterruptedException {
		user.see(() -> {
			user.page().activate(user.page().getActiveEditor());
			return null;
		});
		Thread.sleep(2500);
		var figures = user.see(() -> new JavaEditorLook(editor()).lineEndFigures());
		for (Layer layer : network.declaration().layers()) {
			checks.isTrue("line " + line(network, layer) + " carries figures: " + figures.get(line(network, layer)),
					figures.getOrDefault(line(network, layer), "").matches(FIGURE));
		}
	}

	private void goFromRowToLineAndBack(NetworkHistory network) throws InterruptedException {
		JavaEditorLook look = user.see(() -> new JavaEditorLook(editor()));
		for (int row : new int[] { 0, network.declaration().layers().size() - 1 }) {
			Layer layer = network.declaration().layers().get(row);
			Rows rows = user.see(() -> rows());
			Rectangle cell = user.see(() -> rows.bounds(row));
			user.click(rows.control(), cell);
			Thread.sleep(1000);
			checks.equal("a click on row " + row + " moves the caret to line", line(network, layer),
					user.see(() -> look.caretLine()));
		}
		int target = 3;
		user.see(() -> {
			look.placeCaret(line(network, network.declaration().layers().get(target)) - 1);
			return null;
		});
		user.press("Down");
		Thread.sleep(1000);
		checks.equal("the caret on a layer's line selects the row", List.of(target), user.see(() -> rows().selected()));
	}

	private void launchAgain(Run first) throws InterruptedException {
		user.press("ctrl+F11");
		Run second = firstFigures(Optional.of(first));
		user.waitUntil("the end of the second run", TRAINING, () -> second.state().isOver());
		checks.equal("the second run " + second.outcome(), RunState.COMPLETED, second.state());
		checks.isTrue("the second run has figures", second.networks().get(0).latest().isPresent());
		Thread.sleep(2000);
	}
}
