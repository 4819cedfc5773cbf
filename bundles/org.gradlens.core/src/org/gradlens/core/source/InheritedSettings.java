// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What is said to the builder of a network beside its layers, such as {@code .activation(...)} and
 * {@code .updater(...)}: a layer that says nothing else takes it over.
 */
final class InheritedSettings {

	/** Calls of the engine that take a layer or a vertex. */
	private static final Set<String> TAKERS = Set.of("layer", "addLayer", "addVertex", "list"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private InheritedSettings() {
	}

	/** The calls that a declaration takes settings over from, those of the innermost builder first. */
	static List<SourceCall> of(SourceOutline outline, SourceCall declaration) {
		List<SourceCall> settings = new ArrayList<>();
		for (@Nullable SourceCall told = declaration; told != null; told = told.taker()) {
			for (SourceCall before = told.receiver(); before != null; before = before.receiver()) {
				if (!isTaker(outline, before)) {
					settings.add(before);
				}
			}
		}
		return settings;
	}

	/** Whether a call takes a layer. */
	static boolean isTaker(SourceOutline outline, SourceCall call) {
		return !call.isCreation() && !call.children().isEmpty() && TAKERS.contains(name(outline, call));
	}

	/** The name of what is called; {@code new} when an object is made. */
	static String name(SourceOutline outline, SourceCall call) {
		String word = outline.tokens().word(call.name().from());
		return word.substring(word.indexOf(':') + 1);
	}
}
