// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.SourceFrame;

/** Switches Live Gradients on for the example, replaces its activation function, and sees the effect without a run. */
final class LiveGradientsScenario {

	private static final String FLOW_VIEW = "org.gradlens.ui.gradientFlow";
	private static final String SWITCH = "Live Gradients";
	private static final String ENGINE = "org.gradlens.agent.ProbeEngine";
	/** How much more reaches the first layer through rectifiers than through sigmoids, at the least. */
	private static final double RECTIFIED = 1e3;

	private final User user;
	private final Screenshots screenshots;
	private final Checks checks;

	LiveGradientsScenario(User user, Screenshots screenshots, Checks checks) {
		this.user = user;
		this.screenshots = screenshots;
		this.checks = checks;
	}

	void run() throws InterruptedException {
		lookAtSource();
		press(SWITCH);
		user.waitForDialog(SWITCH);
		screenshots.take("live-question");
		user.press("Return");
		Run before = probe(Optional.empty());
		Map<Integer, String> figuresBefore = look("live-before", before);
		replaceActivation();
		Run after = probe(Optional.of(before));
		Map<Integer, String> figuresAfter = look("live-after", after);
		double sigmoid = epsilon(before);
		double rectifier = epsilon(after);
		checks.isTrue("the first layer's epsilon grows from %.2e to %.2e".formatted(sigmoid, rectifier),
				rectifier > sigmoid * RECTIFIED);
		int line = line(after);
		checks.isTrue("the figures at line " + line + " become others: " + figuresBefore.get(line) + ", "
				+ figuresAfter.get(line), !figuresAfter.getOrDefault(line, "").equals(figuresBefore.get(line)));
		new Themes(user).inDark(() -> screenshots.take("live-after-dark"));
		press(SWITCH);
		user.waitUntil("the end of the engine", () -> engines().findAny().isEmpty());
		checks.errorLogIsEmpty();
	}

	private void lookAtSource() throws InterruptedException {
		user.see(() -> {
			user.page().showView(FLOW_VIEW);
			user.page().activate(editor());
			return null;
		});
		Thread.sleep(1000);
	}

	private IEditorPart editor() {
		return user.page().getActiveEditor();
	}

	/** Clicks what a tool bar offers under a name. */
	private void press(String name) throws InterruptedException {
		ToolBar bar = user.see(() -> User.find(user.page().getWorkbenchWindow().getShell(), ToolBar.class,
				each -> item(each, name).isPresent()).orElseThrow(() -> new AssertionError("nothing offers " + name)));
		user.click(bar, user.see(() -> item(bar, name).orElseThrow().getBounds()));
	}

	private static Optional<ToolItem> item(ToolBar bar, String name) {
		return Stream.of(bar.getItems()).filter(item -> String.valueOf(item.getToolTipText()).startsWith(name)).findFirst();
	}

	/** Waits until the view shows a probe that is newer than another one. */
	private Run probe(Optional<Run> other) throws InterruptedException {
		user.waitUntil("a probe", () -> latest().filter(probe -> !other.equals(Optional.of(probe))).isPresent());
		user.waitToSee("that the view shows the source as it stands", () -> User.find(view(), Label.class,
				label -> label.getText().contains("at initialisation, of the source as it stands")).isPresent());
		return latest().orElseThrow();
	}

	private static Optional<Run> latest() {
		return Gradlens.live().experiments().stream().findFirst().flatMap(LiveExperiment::latest);
	}

	private Composite view() {
		return user.area(FLOW_VIEW);
	}

	/** Gives view and editor the time that a reader needs, and takes a picture. */
	private Map<Integer, String> look(String picture, Run probe) throws InterruptedException {
		user.lookAway();
		Thread.sleep(2000);
		screenshots.take(picture);
		checks.equal("rows in the view", network(probe).declaration().layers().size(),
				user.see(() -> Rows.in(view()).orElseThrow().count()));
		return user.see(() -> new JavaEditorLook(editor()).lineEndFigures());
	}

	private void replaceActivation() throws InterruptedException {
		user.see(() -> {
			user.page().activate(editor());
			new JavaEditorLook(editor()).select("(Activation.", "SIGMOID");
			return null;
		});
		user.type("RELU");
		user.press("ctrl+s");
	}

	private static NetworkHistory network(Run probe) {
		return probe.networks().get(0);
	}

	private static double epsilon(Run probe) {
		return network(probe).figures(0).epsilon().orElse(Double.NaN);
	}

	private static int line(Run probe) {
		return network(probe).declaration().anchor(0).map(SourceFrame::line).orElse(0);
	}

	private static Stream<ProcessHandle> engines() {
		return ProcessHandle.current().descendants()
				.filter(process -> process.info().commandLine().orElse("").contains(ENGINE));
	}
}
