// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveListener;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.core.run.RunStore;

/**
 * What one workbench window looks at: the newest run or probe as long as no other is chosen, and of it what the user selected
 * last in any view or in the editor. Lasts over restarts. For the user interface's thread.
 */
public final class WindowSubject implements RunListener, LiveListener {

	private static final Map<IWorkbenchWindow, WindowSubject> OF_WINDOWS = new HashMap<>();

	private final RunStore store = Gradlens.runs();
	private final Display display;
	private final SubjectMemory memory;
	private final EditorLink editors;
	private final List<SubjectListener> listeners = new CopyOnWriteArrayList<>();
	/** Identifier of the run that was chosen, or null while the newest one is followed. */
	private @Nullable String chosen;
	private Subject current;
	/** What the view of findings is pinned to. */
	private Optional<Run> pinnedFindings = Optional.empty();

	private WindowSubject(IWorkbenchWindow window) {
		display = window.getShell().getDisplay();
		memory = new SubjectMemory(window);
		chosen = memory.chosenRun();
		current = memory.subject().withRun(run());
		editors = new EditorLink(window, this);
		store.addListener(this);
		Gradlens.live().addListener(this);
		markFindings();
		window.getShell().addDisposeListener(event -> {
			OF_WINDOWS.remove(window);
			store.removeListener(this);
			Gradlens.live().removeListener(this);
		});
	}

	/** What a window looks at; always the same object for the same window. */
	public static WindowSubject of(IWorkbenchWindow window) {
		return OF_WINDOWS.computeIfAbsent(window, WindowSubject::new);
	}

	/** What is looked at now. */
	public Subject current() {
		return current;
	}

	/** Whether the newest run is looked at, and the next one as soon as there is one. */
	public boolean followsNewest() {
		return chosen == null;
	}

	/** Looks at a run, though newer ones may come. */
	public void choose(Run run) {
		boolean followed = followsNewest();
		chosen = run.id();
		change(ofOtherRun(Optional.of(run)));
		tellChoice(followed);
	}

	/** Looks at the newest run, and at each newer one. */
	public void followNewest() {
		boolean followed = followsNewest();
		chosen = null;
		change(ofOtherRun(run()));
		tellChoice(followed);
	}

	/** Tells of a choice, which changes nothing of what is looked at when that is the newest run. */
	private void tellChoice(boolean followed) {
		if (followed != followsNewest()) {
			listeners.forEach(SubjectListener::choiceChanged);
		}
	}

	/** Looks at one of the run's networks, counted from 0. */
	public void setNetwork(int network) {
		change(current.withNetwork(network));
	}

	/** Selects layers, by index; the editor shows the line of a single one. */
	public void setLayers(List<Integer> layers) {
		change(current.withLayers(layers));
	}

	/** Looks at an iteration, counted from 0, or at the newest one, whichever that is by now. */
	public void setIteration(OptionalLong iteration) {
		change(current.withIteration(iteration));
	}

	/** Marks in the source what is found of the run that the view of findings is pinned to; of the window's when it is not. */
	public void setPinnedFindings(Optional<Run> pinned) {
		pinnedFindings = pinned;
		markFindings();
	}

	private void markFindings() {
		Gradlens.markFindings(pinnedFindings.or(() -> followsNewest() ? Optional.empty() : current.run()));
	}

	/** Whether the editor and the views keep to the same layer. */
	public boolean isLinked() {
		return memory.isLinked();
	}

	/** Lets the editor and the views keep to the same layer, or go their own ways. */
	public void setLinked(boolean linked) {
		memory.setLinked(linked);
	}

	/** Opens the editor on the line that declares a layer, and makes it active. */
	public void openSource(int layer) {
		editors.reveal(layer, true);
	}

	/** Adds a listener; while there is any, the editor and the views keep to the same layer. */
	public void addListener(SubjectListener listener) {
		if (listeners.isEmpty()) {
			editors.start();
		}
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(SubjectListener listener) {
		if (listeners.remove(listener) && listeners.isEmpty()) {
			editors.stop();
		}
	}

	@Override
	public void runAdded(Run run) {
		if (!display.isDisposed()) {
			display.asyncExec(this::lookAgain);
		}
	}

	@Override
	public void runRemoved(Run run) {
		runAdded(run);
	}

	@Override
	public void runChanged(Run run) {
		// who reads the run learns of it
	}

	@Override
	public void liveChanged(LiveExperiment experiment) {
		if (!display.isDisposed()) {
			display.asyncExec(this::lookAgain);
		}
	}

	/** Finds the run anew: one that is newer, or the chosen one that was not read yet. */
	private void lookAgain() {
		Optional<Run> run = run();
		if (!run.equals(current.run())) {
			change(ofOtherRun(run));
		}
	}

	/** A run that is chosen but is gone gives way to the newest. */
	private Optional<Run> run() {
		return all().filter(run -> run.id().equals(chosen)).findFirst()
				.or(() -> Stream.concat(store.newest().stream(), Gradlens.live().newest().stream())
						.max(Comparator.comparing(Run::created)));
	}

	/** Runs and probes. */
	private Stream<Run> all() {
		return Stream.concat(store.runs().stream(),
				Gradlens.live().experiments().stream().flatMap(live -> live.probes().stream()));
	}

	/** The same layers of another run, which most often is of the same program; live, for its steps are others. */
	private Subject ofOtherRun(Optional<Run> run) {
		return run.equals(current.run()) ? current
				: new Subject(run, 0, current.network() == 0 ? current.layers() : List.of(), OptionalLong.empty());
	}

	private void change(Subject changed) {
		Subject before = current;
		current = changed;
		memory.keep(chosen, changed);
		markFindings();
		if (!before.equals(changed)) {
			editors.subjectChanged(before, changed);
			for (SubjectListener listener : listeners) {
				listener.subjectChanged(before, changed);
			}
		}
	}
}
