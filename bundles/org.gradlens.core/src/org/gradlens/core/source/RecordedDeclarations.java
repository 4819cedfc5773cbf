// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gradlens.core.source.SourceOutline.Member;
import org.gradlens.telemetry.SourceFrame;

/**
 * The declarations in a recorded source, as the frames of a run tell them: by their line, which is exact for
 * the text that was compiled. A declaration is a call, what is said to the builder that it makes, and the call
 * that takes it, as far as no other layer is declared therein.
 */
final class RecordedDeclarations {

	private final SourceOutline outline;
	/** The calls on each line, by the member that has them. */
	private final Map<Integer, Map<Member, List<SourceCall>>> lines = new HashMap<>();
	private final Map<SourceFrame, List<SourceCall>> anchors = new HashMap<>();
	private final Set<SourceCall> allAnchors = new HashSet<>();

	/** Finds the calls that frames of one file mean. */
	RecordedDeclarations(SourceOutline outline, Collection<SourceFrame> frames) {
		this.outline = outline;
		outline.members().forEach(member -> member.allCalls().forEach(call -> lines
				.computeIfAbsent(call.line(), line -> new IdentityHashMap<>())
				.computeIfAbsent(member, key -> new ArrayList<>()).add(call)));
		for (SourceFrame frame : frames) {
			List<SourceCall> found = anchors(frame);
			anchors.put(frame, found);
			allAnchors.addAll(found);
		}
	}

	/**
	 * The declaration that a frame means, or empty when there is no call on its line.
	 *
	 * @param ordinal which of the layers of that frame is meant, counted from 1
	 * @param count how many layers there are of that frame
	 */
	Optional<Declaration> of(SourceFrame frame, int ordinal, int count) {
		List<SourceCall> calls = anchors.getOrDefault(frame, List.of());
		if (count > 1 && calls.size() == count) {
			// as many calls on the line as layers: each has its own
			calls = List.of(calls.get(ordinal - 1));
		}
		return calls.isEmpty() ? Optional.empty() : Optional.of(new Declaration(calls, extent(calls)));
	}

	private List<SourceCall> anchors(SourceFrame frame) {
		Map<Member, List<SourceCall>> onLine = lines.getOrDefault(frame.line(), Map.of());
		List<Member> members = List.copyOf(onLine.keySet());
		if (members.size() > 1) {
			members = members.stream().filter(member -> isIn(frame, member)).toList();
		}
		if (members.size() != 1) {
			return List.of();
		}
		List<SourceCall> calls = onLine.get(members.get(0));
		List<SourceCall> takers = calls.stream().filter(call -> InheritedSettings.isTaker(outline, call)).toList();
		List<SourceCall> outermost = outermost(takers.isEmpty() ? calls : takers);
		SourceCall first = outermost.get(0);
		boolean isOneBuilder = first.isCreation() && first.chain().containsAll(outermost);
		return isOneBuilder ? List.of(first) : outermost;
	}

	private static List<SourceCall> outermost(List<SourceCall> calls) {
		return calls.stream().filter(call -> calls.stream().noneMatch(other -> other.encloses(call))).toList();
	}

	/** Whether a frame runs in a member, as far as the member's name tells. */
	private static boolean isIn(SourceFrame frame, Member member) {
		String path = String.join("$", member.type()); //$NON-NLS-1$
		String type = frame.className().substring(frame.className().lastIndexOf('.') + 1);
		if (!type.equals(path)) {
			// an anonymous or local class stands in some member of the type
			return type.startsWith(path + '$');
		}
		String method = frame.methodName();
		return method.startsWith("<") || method.equals(unmarked(member.name())) //$NON-NLS-1$
				|| method.startsWith("lambda$" + unmarked(member.name()) + '$'); //$NON-NLS-1$
	}

	private static String unmarked(String word) {
		return word.substring(word.indexOf(':') + 1);
	}

	private List<SourceCall> extent(List<SourceCall> own) {
		if (own.size() != 1) {
			return own;
		}
		SourceCall call = own.get(0);
		while (true) {
			List<SourceCall> chain = call.chain();
			boolean whole = call.receiver() == null
					&& (chain.size() == 1 || call.isCreation() && chain.stream().allMatch(link -> isAlone(link, own)));
			SourceCall taker = call.taker();
			if (!whole || taker == null || !isAlone(taker, own)) {
				return whole ? chain : List.of(call);
			}
			call = taker;
		}
	}

	/** Whether no other layer is declared by a call or within it. */
	private boolean isAlone(SourceCall call, List<SourceCall> own) {
		return call.all().noneMatch(inner -> allAnchors.contains(inner) && !own.contains(inner));
	}
}
