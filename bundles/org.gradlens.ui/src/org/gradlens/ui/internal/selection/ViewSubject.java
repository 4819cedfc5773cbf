// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchWindow;
import org.gradlens.core.Gradlens;

/**
 * What one view looks at: what its window does, but for the run and the network once the view is pinned to them. For
 * the user interface's thread; its owner disposes it.
 */
public final class ViewSubject implements SubjectListener {

	private static final String PINNED_RUN = "pinnedRun"; //$NON-NLS-1$
	private static final String PINNED_NETWORK = "pinnedNetwork"; //$NON-NLS-1$

	private final WindowSubject window;
	private final List<SubjectListener> listeners = new CopyOnWriteArrayList<>();
	private Optional<Pin> pin = Optional.empty();
	private Runnable whenPinned = () -> { };
	private Subject current;

	/**
	 * What a view can be pinned to.
	 *
	 * @param run identifier of the run
	 * @param network which of its networks, counted from 0
	 */
	public record Pin(String run, int network) {
	}

	/**
	 * The subject of a view that opens.
	 *
	 * @param memento what {@link #saveState} wrote, or null
	 */
	public ViewSubject(IWorkbenchWindow window, @Nullable IMemento memento) {
		this.window = WindowSubject.of(window);
		if (memento != null) {
			int network = Objects.requireNonNullElse(memento.getInteger(PINNED_NETWORK), 0);
			pin = Optional.ofNullable(memento.getString(PINNED_RUN)).map(run -> new Pin(run, network));
		}
		current = merged();
		this.window.addListener(this);
	}

	/** What the view looks at now. */
	public Subject current() {
		return current;
	}

	/** What the view's window looks at. */
	public WindowSubject window() {
		return window;
	}

	/** Whether the view stays with its run and network, whatever the window looks at. */
	public boolean isPinned() {
		return pin.isPresent();
	}

	/** What the view is pinned to, if it is. */
	public Optional<Pin> pin() {
		return pin;
	}

	/** What a view that is pinned now stays with: the run and network looked at, if there is a run. */
	public Optional<Pin> here() {
		return current.run().map(run -> new Pin(run.id(), current.network()));
	}

	/** Stays with a run and network, or follows the window again. */
	public void pin(Optional<Pin> chosen) {
		pin = chosen;
		change();
		whenPinned.run();
	}

	/** Is told whenever the view is pinned, or no longer is. */
	public void whenPinned(Runnable told) {
		whenPinned = told;
	}

	/** Looks at one of the run's networks, counted from 0; the window does, too, unless the view is pinned. */
	public void setNetwork(int network) {
		if (isPinned()) {
			pin(pin.map(old -> new Pin(old.run, network)));
		} else {
			window.setNetwork(network);
		}
	}

	/** Selects layers in all views of the window. */
	public void setLayers(List<Integer> layers) {
		window.setLayers(layers);
	}

	/** Looks at an iteration in all views of the window, or at the newest one. */
	public void setIteration(OptionalLong iteration) {
		window.setIteration(iteration);
	}

	/** Adds a listener. */
	public void addListener(SubjectListener listener) {
		listeners.add(listener);
	}

	/** Writes what the view is pinned to. */
	public void saveState(IMemento memento) {
		pin.ifPresent(kept -> {
			memento.putString(PINNED_RUN, kept.run);
			memento.putInteger(PINNED_NETWORK, kept.network);
		});
	}

	/** Ceases to listen. */
	public void dispose() {
		window.removeListener(this);
		listeners.clear();
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		change();
	}

	private Subject merged() {
		Subject shared = window.current();
		return pin.flatMap(kept -> Gradlens.runs().run(kept.run)
				.map(run -> new Subject(Optional.of(run), kept.network, shared.layers(), shared.iteration()))).orElse(shared);
	}

	private void change() {
		Subject before = current;
		current = merged();
		if (!before.equals(current)) {
			for (SubjectListener listener : listeners) {
				listener.subjectChanged(before, current);
			}
		}
	}
}
