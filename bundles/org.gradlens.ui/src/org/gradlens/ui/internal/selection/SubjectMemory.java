// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;

/** Keeps what a window looks at together with the window, over restarts. */
final class SubjectMemory {

	private static final String RUN = "org.gradlens.ui.run"; //$NON-NLS-1$
	private static final String NETWORK = "org.gradlens.ui.network"; //$NON-NLS-1$
	private static final String LAYERS = "org.gradlens.ui.layers"; //$NON-NLS-1$
	private static final String ITERATION = "org.gradlens.ui.iteration"; //$NON-NLS-1$
	private static final String UNLINKED = "org.gradlens.ui.unlinked"; //$NON-NLS-1$
	private static final String SEPARATOR = " "; //$NON-NLS-1$

	private final Map<String, String> state;

	SubjectMemory(IWorkbenchWindow window) {
		state = window.getService(MWindow.class).getPersistedState();
	}

	/** Identifier of the chosen run, or null when the newest is followed. */
	@Nullable String chosenRun() {
		return state.get(RUN);
	}

	/** What was looked at, but for the run. */
	Subject subject() {
		try {
			List<Integer> layers = Stream.of(state.getOrDefault(LAYERS, "").split(SEPARATOR)) //$NON-NLS-1$
					.filter(text -> !text.isEmpty()).map(Integer::valueOf).toList();
			OptionalLong iteration = state.containsKey(ITERATION) ? OptionalLong.of(Long.parseLong(state.get(ITERATION)))
					: OptionalLong.empty();
			return new Subject(Optional.empty(), Integer.parseInt(state.getOrDefault(NETWORK, "0")), layers, iteration); //$NON-NLS-1$
		} catch (NumberFormatException e) {
			return Subject.NONE; // another version kept something else there
		}
	}

	void keep(@Nullable String chosenRun, Subject subject) {
		put(RUN, chosenRun);
		put(NETWORK, Integer.toString(subject.network()));
		put(LAYERS, subject.layers().stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR)));
		put(ITERATION, subject.isLive() ? null : Long.toString(subject.iteration().getAsLong()));
	}

	/** Whether the editor and the views keep to the same layer, as they do unless the user says otherwise. */
	boolean isLinked() {
		return !Boolean.parseBoolean(state.get(UNLINKED));
	}

	void setLinked(boolean linked) {
		put(UNLINKED, linked ? null : Boolean.TRUE.toString());
	}

	private void put(String key, @Nullable String value) {
		if (value == null) {
			state.remove(key);
		} else {
			state.put(key, value);
		}
	}
}
