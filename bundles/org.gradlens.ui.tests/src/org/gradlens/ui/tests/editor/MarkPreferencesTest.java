// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.MarkerAnnotationPreferences;
import org.junit.jupiter.api.Test;

/** The marks in the rulers are the user's to colour and to hide, where those of other tools are. */
class MarkPreferencesTest {

	private static final Map<String, String> LABELS = Map.of("healthy", "Gradient: healthy layer", "vanishing",
			"Gradient: vanishing in a layer", "exploding", "Gradient: exploding in a layer", "dead",
			"Gradient: dead layer", "old", "Gradient: layer edited since its run");

	@Test
	void eachStateHasItsOwnColourOnThePageOfAnnotations() {
		Map<String, AnnotationPreference> preferences = new HashMap<>();
		new MarkerAnnotationPreferences().getAnnotationPreferences().forEach(
				preference -> preferences.put(String.valueOf(preference.getAnnotationType()), (AnnotationPreference) preference));
		IPreferenceStore store = EditorsUI.getPreferenceStore();
		Map<String, String> colours = new HashMap<>();
		LABELS.forEach((state, label) -> {
			AnnotationPreference preference = preferences.get("org.gradlens.ui.annotation." + state);
			assertTrue(preference != null && preference.isIncludeOnPreferencePage(), state);
			assertEquals(label, preference.getPreferenceLabel());
			for (String shown : List.of(preference.getVerticalRulerPreferenceKey(), preference.getOverviewRulerPreferenceKey())) {
				assertTrue(store.getDefaultBoolean(shown), shown);
			}
			colours.put(state, store.getDefaultString(preference.getColorPreferenceKey()));
		});
		assertEquals(LABELS.size(), colours.values().stream().collect(Collectors.toSet()).size(), colours::toString);
	}
}
