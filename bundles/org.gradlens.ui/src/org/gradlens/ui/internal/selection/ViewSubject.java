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
import org.gradlens.core.run.Run;

/**
 * What one view looks at: what its window does, but for the run and the network once the view is pinned to them. For
 * the user interface's thread; its owner disposes it.
 */
public final class ViewSubject implements SubjectListener {

	private static final String PINNED_RUN = "pinnedRun"; //$NON-NLS-1$
	private static final String PINNED_NETWORK = "pinnedNetwork"; //$NON-NLS-1$

	private final WindowSubject window;
	private final List<SubjectListener> listeners = new CopyOnWriteArrayList<>();
	/** Identifier of the run that the view is pinned to, or null. */
	private @Nullable String pinned;
	private int pinnedNetwork;
	private Subject current;

	/**
	 * The subject of a view that opens.
	 *
	 * @param memento what {@link #saveState} wrote, or null
	 */
	public ViewSubject(IWorkbenchWindow window, @Nullable IMemento memento) {
		this.window = WindowSubject.of(window);
		if (memento != null) {
			pinned = memento.getString(PINNED_RUN);
			pinnedNetwork = Objects.requireNonNullElse(memento.getInteger(PINNED_NETWORK), 0);
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
		return pinned != null;
	}

	/** Stays with the run and network looked at now, if there is a run, or follows the window again. */
	public void setPinned(boolean stay) {
		pinned = stay ? current.run().map(Run::id).orElse(null) : null;
		pinnedNetwork = current.network();
		change();
	}

	/** Looks at one of the run's networks, counted from 0; the window does, too, unless the view is pinned. */
	public void setNetwork(int network) {
		if (isPinned()) {
			pinnedNetwork = network;
			change();
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
		if (pinned != null) {
			memento.putString(PINNED_RUN, pinned);
			memento.putInteger(PINNED_NETWORK, pinnedNetwork);
		}
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
		Optional<Run> run = Gradlens.runs().runs().stream().filter(known -> known.id().equals(pinned)).findFirst();
		return run.isEmpty() ? shared
				: new Subject(run, pinnedNetwork, shared.layers(), shared.iteration());
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
