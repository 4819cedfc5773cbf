// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.gradlens.ui.internal.UiStatus;
import org.osgi.service.prefs.BackingStoreException;

/** How much stands at the end of a line that declares a layer, as the user likes it. */
public enum FigureLength {
	/** Nothing. */
	NONE,
	/** The epsilon. */
	SHORT,
	/** The course of the epsilon, the epsilon and its factor. */
	MEDIUM,
	/** The gradient as well. */
	LONG;

	/** Key of the preference. */
	public static final String PREFERENCE = "figuresBesideSource"; //$NON-NLS-1$

	/** Key of what was chosen before nothing was. */
	private static final String BEFORE = "figuresBesideSourceBefore"; //$NON-NLS-1$

	/** What the user chose. */
	public static FigureLength chosen() {
		return named(Platform.getPreferencesService().getString(UiStatus.PLUGIN_ID, PREFERENCE, LONG.name(), null));
	}

	/**
	 * Makes this the user's choice.
	 *
	 * @throws BackingStoreException when it cannot be kept
	 */
	void choose() throws BackingStoreException {
		preferences().put(PREFERENCE, name());
		preferences().flush();
	}

	/**
	 * Leaves the lines without figures, or brings back as much as there was.
	 *
	 * @throws BackingStoreException when it cannot be kept
	 */
	static void toggle() throws BackingStoreException {
		FigureLength now = chosen();
		if (now == NONE) {
			named(preferences().get(BEFORE, LONG.name())).choose();
		} else {
			preferences().put(BEFORE, now.name());
			NONE.choose();
		}
	}

	private static FigureLength named(String name) {
		return Arrays.stream(values()).filter(length -> length.name().equals(name)).findFirst().orElse(LONG);
	}

	/** The node that tells of other choices. */
	static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(UiStatus.PLUGIN_ID);
	}
}
