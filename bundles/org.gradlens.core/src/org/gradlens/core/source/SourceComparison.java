// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.gradlens.core.source.SourceCall.Range;
import org.gradlens.core.source.SourceOutline.Member;

/**
 * Where the calls of a recorded text are in the current one. Members are found by their names first; within
 * one, calls keep their order. White space, comments and names that were changed everywhere do not count.
 */
final class SourceComparison {

	private final SourceOutline recorded;
	private final SourceOutline current;
	private final UnaryOperator<String> renamed;
	private final Map<SourceCall, SourceCall> same = new HashMap<>();
	private final Map<SourceCall, SourceCall> edited = new HashMap<>();
	private final Set<SourceCall> gone = new HashSet<>();
	private final Map<SourceCall, Member> added = new LinkedHashMap<>();

	/**
	 * Compares.
	 *
	 * @param renamed what a word of the recorded text is now
	 */
	SourceComparison(SourceOutline recorded, SourceOutline current, UnaryOperator<String> renamed) {
		this.recorded = recorded;
		this.current = current;
		this.renamed = renamed;
		matchMembers();
	}

	/** The call that a recorded one is now, in the same words. */
	Optional<SourceCall> unchanged(SourceCall call) {
		return Optional.ofNullable(same.get(call));
	}

	/** The call that a recorded one is now, in whatever words. */
	Optional<SourceCall> now(SourceCall call) {
		return unchanged(call).or(() -> Optional.ofNullable(edited.get(call)));
	}

	/** Whether a recorded call is certainly not there any more. */
	boolean isGone(SourceCall call) {
		return gone.contains(call);
	}

	/** Calls of the current text that certainly were not in the recorded one, and the member that has them. */
	Map<SourceCall, Member> added() {
		return added;
	}

	/** Whether a call of the current text is called as a recorded one. */
	boolean isNamedAlike(SourceCall recordedCall, SourceCall currentCall) {
		return recordedName(recordedCall).equals(currentName(currentCall));
	}

	/** Whether calls of the current text are, one by one, in the words of recorded ones. */
	boolean isWordedAlike(List<SourceCall> recordedCalls, List<SourceCall> currentCalls) {
		return recordedCalls.stream().map(call -> recordedWords(call.tokens())).toList()
				.equals(currentCalls.stream().map(call -> words(call.tokens())).toList());
	}

	private void matchMembers() {
		Map<String, Member> left = byKey(current.members(), SourceComparison::key);
		List<Member> unmatched = new ArrayList<>();
		byKey(recorded.members(), this::recordedKey).forEach((key, member) -> {
			Member match = left.remove(key);
			if (match == null) {
				unmatched.add(member);
			} else {
				match(member.calls(), match.calls(), match);
			}
		});
		for (Member member : unmatched) {
			matchRenamed(member, unmatched, left);
		}
		recorded.members().forEach(member -> matchExtracted(member, left.values()));
	}

	/** Calls that stand in a new member now, in the same words and order, were moved there and are not gone. */
	private void matchExtracted(Member member, Collection<Member> candidates) {
		List<SourceCall> lost = member.calls().stream().filter(gone::contains).toList();
		List<String> words = lost.stream().map(call -> recordedWords(call.tokens())).toList();
		List<List<SourceCall>> places = new ArrayList<>();
		for (Member candidate : lost.isEmpty() ? List.<Member>of() : candidates) {
			List<String> wordsNow = candidate.calls().stream().map(call -> words(call.tokens())).toList();
			for (int from = 0; from + words.size() <= wordsNow.size(); from++) {
				if (wordsNow.subList(from, from + words.size()).equals(words)) {
					places.add(candidate.calls().subList(from, from + words.size()));
				}
			}
		}
		if (places.size() == 1 && places.get(0).stream().noneMatch(same::containsValue)) {
			for (int i = 0; i < lost.size(); i++) {
				matchSame(lost.get(i), places.get(0).get(i));
				lost.get(i).all().forEach(gone::remove);
			}
		}
	}

	/** A member under another name or in another type, in the same words. */
	private void matchRenamed(Member member, List<Member> unmatched, Map<String, Member> left) {
		String words = recordedWords(member.tokens());
		List<Member> alike = left.values().stream().filter(candidate -> words(candidate.tokens()).equals(words)).toList();
		boolean unique = alike.size() == 1
				&& unmatched.stream().filter(other -> recordedWords(other.tokens()).equals(words)).count() == 1;
		if (unique) {
			match(member.calls(), alike.get(0).calls(), alike.get(0));
		} else if (alike.isEmpty()) {
			member.allCalls().forEach(gone::add);
		}
	}

	/** Members by key; several of one key are told apart by their order. */
	private static Map<String, Member> byKey(List<Member> members, Function<Member, String> key) {
		Map<String, Member> byKey = new LinkedHashMap<>();
		for (Member member : members) {
			String base = key.apply(member);
			int ordinal = 1;
			while (byKey.putIfAbsent(base + '#' + ordinal, member) != null) {
				ordinal++;
			}
		}
		return byKey;
	}

	private static String key(Member member) {
		return key(member, UnaryOperator.identity());
	}

	/** A member's key with names as they are now. */
	private String recordedKey(Member member) {
		return key(member, renamed);
	}

	private static String key(Member member, UnaryOperator<String> words) {
		List<String> key = new ArrayList<>();
		member.type().forEach(type -> key.add(words.apply(SourceOutline.NAME + type)));
		key.add(words.apply(member.name()));
		member.parameters().forEach(type -> key.add(words.apply(SourceOutline.NAME + type)));
		return String.join(" ", key); //$NON-NLS-1$
	}

	/** Matches calls in the order of the source: what is certain first, then what was moved or edited in place. */
	private void match(List<SourceCall> before, List<SourceCall> after, Member member) {
		List<String> words = before.stream().map(call -> recordedWords(call.tokens())).toList();
		List<String> wordsNow = after.stream().map(call -> words(call.tokens())).toList();
		int[] places = SequenceMap.between(words.toArray(String[]::new), wordsNow.toArray(String[]::new));
		Set<SourceCall> settled = new HashSet<>();
		matchMoved(before, words, after, wordsNow, places, settled);
		int from = 0;
		int start = 0;
		for (int i = 0; i <= before.size(); i++) {
			int place = i == before.size() ? after.size() : places[i];
			if (place != SequenceMap.GONE) {
				matchGap(unsettled(before.subList(from, i), settled), unsettled(after.subList(start, place), settled),
						member);
				if (i < before.size()) {
					matchSame(before.get(i), after.get(place));
				}
				from = i + 1;
				start = place + 1;
			}
		}
	}

	private static List<SourceCall> unsettled(List<SourceCall> calls, Set<SourceCall> settled) {
		return calls.stream().filter(call -> !settled.contains(call)).toList();
	}

	/** Matches what occurs once and once again out of its order. */
	private void matchMoved(List<SourceCall> before, List<String> words, List<SourceCall> after,
			List<String> wordsNow, int[] places, Set<SourceCall> settled) {
		Map<String, Integer> once = once(words);
		Map<String, Integer> onceNow = once(wordsNow);
		once.forEach((text, index) -> {
			int now = onceNow.getOrDefault(text, SequenceMap.GONE);
			if (index != SequenceMap.GONE && now != SequenceMap.GONE && places[index] == SequenceMap.GONE) {
				settled.add(before.get(index));
				settled.add(after.get(now));
				matchSame(before.get(index), after.get(now));
			}
		});
	}

	/** The index of each text, or GONE for one that occurs more often. */
	private static Map<String, Integer> once(List<String> texts) {
		Map<String, Integer> once = new HashMap<>();
		for (int i = 0; i < texts.size(); i++) {
			once.merge(texts.get(i), i, (first, second) -> SequenceMap.GONE);
		}
		return once;
	}

	private void matchSame(SourceCall before, SourceCall after) {
		same.put(before, after);
		for (int i = 0; i < before.children().size() && i < after.children().size(); i++) {
			matchSame(before.children().get(i), after.children().get(i));
		}
	}

	/** What lies between two certain calls. */
	private void matchGap(List<SourceCall> before, List<SourceCall> after, Member member) {
		if (before.isEmpty()) {
			after.forEach(call -> added.put(call, member));
			return;
		}
		if (hasTwins(before, after)) {
			return;
		}
		List<String> names = before.stream().map(this::recordedName).toList();
		List<String> namesNow = after.stream().map(this::currentName).toList();
		for (int i = 0; i < before.size(); i++) {
			SourceCall call = before.get(i);
			String name = names.get(i);
			if (!namesNow.contains(name)) {
				call.all().forEach(gone::add);
			} else if (isOnly(name, names) && isOnly(name, namesNow)) {
				SourceCall match = after.get(namesNow.indexOf(name));
				edited.put(call, match);
				match(call.children(), match.children(), member);
			}
		}
		for (int i = 0; i < after.size(); i++) {
			if (!names.contains(namesNow.get(i))) {
				added.put(after.get(i), member);
			}
		}
	}

	/** Whether a call could be one of several of the same words, so that nothing here is certain. */
	private boolean hasTwins(List<SourceCall> before, List<SourceCall> after) {
		Set<String> words = new HashSet<>();
		before.forEach(call -> words.add(recordedWords(call.tokens())));
		return after.stream().anyMatch(call -> words.contains(words(call.tokens())));
	}

	private static boolean isOnly(String name, List<String> names) {
		return names.indexOf(name) == names.lastIndexOf(name);
	}

	private String recordedName(SourceCall call) {
		return recordedWords(call.name());
	}

	private String currentName(SourceCall call) {
		return words(call.name());
	}

	/** Recorded tokens with names as they are now. */
	private String recordedWords(Range tokens) {
		return recorded.tokens().join(tokens.from(), tokens.to(), renamed);
	}

	private String words(Range tokens) {
		return current.tokens().join(tokens.from(), tokens.to(), UnaryOperator.identity());
	}
}
