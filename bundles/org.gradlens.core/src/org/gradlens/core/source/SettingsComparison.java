// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.gradlens.core.source.SourceCall.Range;
import org.gradlens.core.source.SourceOutline.Member;

/**
 * What a recorded text and the current one say to builders, compared.
 *
 * @param renamed what a word of the recorded text is now
 */
record SettingsComparison(SourceOutline recorded, SourceOutline current, UnaryOperator<String> renamed) {

	/** The settings, by name, that a declaration took over and that are said otherwise to what it is now. */
	Set<String> changed(SourceCall before, SourceCall now) {
		Map<String, List<String>> words = InheritedSettings.words(recorded, before, renamed);
		Map<String, List<String>> wordsNow = InheritedSettings.words(current, now, UnaryOperator.identity());
		Set<String> changed = new HashSet<>(words.keySet());
		if (current.isCorrect()) {
			changed.addAll(wordsNow.keySet());
		} else {
			// while something is typed, the parser may lose what was said before it
			changed.retainAll(wordsNow.keySet());
		}
		changed.removeIf(name -> Objects.equals(words.get(name), wordsNow.get(name)));
		return changed;
	}

	/** Whether two members are alike but for what calls of them tell that change no more than settings which can be read. */
	boolean isAlikeButSettings(Member before, Member now) {
		return withoutSettings(recorded, before, renamed).equals(withoutSettings(current, now, UnaryOperator.identity()));
	}

	private static String withoutSettings(SourceOutline outline, Member member, UnaryOperator<String> words) {
		StringBuilder left = new StringBuilder();
		int from = member.tokens().from();
		List<Range> settings = member.allCalls().filter(call -> ToldSettings.isTold(outline, call)).map(SourceCall::tokens)
				.sorted(Comparator.comparing(Range::from)).toList();
		for (Range setting : settings) {
			// with the dot before it, unless it stands in another that was passed over
			if (setting.from() > from) {
				left.append(outline.tokens().join(from, setting.from() - 1, words));
				from = setting.to();
			}
		}
		return left + outline.tokens().join(from, member.tokens().to(), words);
	}
}
