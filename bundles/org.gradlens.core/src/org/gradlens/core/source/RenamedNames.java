// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gradlens.core.source.SourceOutline.DeclaredName;

/**
 * The names that a text gave to its types, methods and variables and that were changed since, everywhere: a
 * name that is declared and mentioned no more, for one that was not mentioned before, in the same words else.
 */
final class RenamedNames {

	private static final String RENAMED = "?"; //$NON-NLS-1$

	private RenamedNames() {
	}

	/** New words by old ones, each with its role. */
	static Map<String, String> between(SourceOutline recorded, SourceOutline current) {
		Map<String, Set<String>> gone = shapes(recorded, current);
		Map<String, Set<String>> added = shapes(current, recorded);
		Map<String, String> renamed = new HashMap<>();
		gone.forEach((shape, names) -> {
			Set<String> candidates = added.getOrDefault(shape, Set.of());
			if (candidates.size() == names.size()) {
				pair(names, candidates, renamed);
			}
		});
		return renamed;
	}

	private static void pair(Set<String> names, Set<String> candidates, Map<String, String> renamed) {
		List<String> replacements = new ArrayList<>(candidates);
		int next = 0;
		for (String name : names) {
			renamed.putIfAbsent(name, replacements.get(next++));
		}
	}

	/** The names that one text declares and the other does not mention, in order, by what is declared. */
	private static Map<String, Set<String>> shapes(SourceOutline text, SourceOutline other) {
		Set<String> own = text.names().stream().map(DeclaredName::word)
				.filter(word -> !other.tokens().mentions(word)).collect(Collectors.toSet());
		Map<String, Set<String>> shapes = new LinkedHashMap<>();
		for (DeclaredName declared : text.names()) {
			if (own.contains(declared.word())) {
				String shape = text.tokens().join(declared.shape().from(), declared.shape().to(),
						word -> own.contains(word) ? RENAMED : word);
				shapes.computeIfAbsent(shape, key -> new LinkedHashSet<>()).add(declared.word());
			}
		}
		return shapes;
	}
}
