// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.source.SourceOutline.Member;

/**
 * What is said to the builder of a network beside its layers, such as {@code .activation(...)} and
 * {@code .updater(...)}: a layer that says nothing else takes it over.
 */
final class InheritedSettings {

	/** Calls of the engine that take a layer or a vertex. */
	private static final Set<String> TAKERS = Set.of("layer", "addLayer", "addVertex", "list"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	/** Settings of the network that no layer takes over. */
	private static final Set<String> OF_THE_NETWORK = Set.of("seed", "cacheMode", "trainingWorkspaceMode", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"inferenceWorkspaceMode"); //$NON-NLS-1$

	private final SourceOutline outline;
	private final List<SourceCall> settings = new ArrayList<>();
	private final Set<String> followed = new HashSet<>();

	private InheritedSettings(SourceOutline outline) {
		this.outline = outline;
	}

	/** The calls that a declaration takes settings over from, those of the innermost builder first. */
	static List<SourceCall> of(SourceOutline outline, SourceCall declaration) {
		InheritedSettings inherited = new InheritedSettings(outline);
		for (@Nullable SourceCall told = declaration; told != null; told = told.taker()) {
			inherited.addBefore(told);
		}
		return inherited.settings;
	}

	/** What is said of each setting that a layer may take over, by its name; of the innermost builder first. */
	static Map<String, List<String>> words(SourceOutline outline, SourceCall declaration, UnaryOperator<String> renamed) {
		Map<String, List<String>> words = new HashMap<>();
		for (SourceCall setting : of(outline, declaration)) {
			if (!OF_THE_NETWORK.contains(name(outline, setting))) {
				words.computeIfAbsent(name(outline, setting), name -> new ArrayList<>())
						.add(outline.tokens().join(setting.tokens().from(), setting.tokens().to(), renamed));
			}
		}
		return words;
	}

	/** Adds what was said to the builder that a call is made on, also where a variable holds it. */
	private void addBefore(SourceCall call) {
		SourceCall before = call.receiver();
		if (before != null) {
			add(before);
			addBefore(before);
			return;
		}
		String variable = variable(call);
		if (!variable.isEmpty() && followed.add(variable)) {
			outline.member(call).ifPresent(member -> addSaid(member, variable, call));
		}
	}

	private void add(SourceCall call) {
		if (!isTaker(outline, call)) {
			settings.add(call);
		}
	}

	/** Adds what a member says to the builder in a variable from where it is made to before a call, the last first. */
	private void addSaid(Member member, String variable, SourceCall until) {
		Deque<SourceCall> said = new ArrayDeque<>();
		member.allCalls().filter(call -> call.receiver() == null && call.tokens().from() < until.tokens().from())
				.forEach(first -> {
					if (isAssigned(first, variable)) {
						said.clear();
						said.push(first);
					} else if (!said.isEmpty() && variable.equals(variable(first))) {
						said.push(first);
					}
				});
		for (SourceCall first : said) {
			List<SourceCall> chain = first.chain();
			for (int i = chain.size() - 1; i >= 0; i--) {
				add(chain.get(i));
			}
			addBefore(first);
		}
	}

	/** The word of the variable that a call is made on; empty when it is made on none. */
	private String variable(SourceCall call) {
		int dot = call.name().from() - 1;
		String word = call.receiver() == null && dot > 0 && ".".equals(outline.tokens().word(dot)) //$NON-NLS-1$
				? outline.tokens().word(dot - 1)
				: ""; //$NON-NLS-1$
		return word.startsWith(SourceOutline.NAME) ? word : ""; //$NON-NLS-1$
	}

	/** Whether a variable is given what a chain of calls returns. */
	private boolean isAssigned(SourceCall first, String variable) {
		int start = first.name().from() - (variable(first).isEmpty() ? 0 : 2);
		return start > 1 && "=".equals(outline.tokens().word(start - 1)) //$NON-NLS-1$
				&& variable.equals(outline.tokens().word(start - 2));
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
