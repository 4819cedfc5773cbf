// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.Locale;

/** What other tools know figures and the like by. */
public final class FigureName {

	private FigureName() {
	}

	/** A constant's name in camel case: {@code EPSILON_NORM} becomes {@code epsilonNorm}. */
	public static String of(Enum<?> constant) {
		StringBuilder name = new StringBuilder();
		for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
			name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
					.append(word, 1, word.length());
		}
		return name.toString();
	}
}
