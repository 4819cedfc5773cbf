// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a source tells the builder of a layer of some settings: in the layer's own declaration, and beside the layers,
 * which those that say nothing else take over.
 *
 * @param own values by the setting's name, from the declaration itself
 * @param inherited values by the setting's name, from what the network's builder is told for all layers
 */
record ToldSettings(Map<String, String> own, Map<String, String> inherited) {

	/** How a layer's activation function is set. */
	static final String ACTIVATION = "activation"; //$NON-NLS-1$
	/** How it is set from what its weights are sampled. */
	static final String WEIGHT_INIT = "weightInit"; //$NON-NLS-1$

	/** Nothing is told. */
	static final ToldSettings NONE = new ToldSettings(Map.of(), Map.of());

	private static final Set<String> READ = Set.of(ACTIVATION, WEIGHT_INIT);
	/** Settings that change nothing of a network's first pass but its random numbers. */
	private static final Set<String> WITHOUT_EFFECT = Set.of("seed", "updater", "biasUpdater", "l1", "l1Bias", "l2", "l2Bias", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"weightDecay", "weightDecayBias", "gradientNormalization", "gradientNormalizationThreshold", "optimizationAlgo", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"miniBatch"); //$NON-NLS-1$
	private static final Pattern CONSTANT = Pattern.compile("(?:\\w+ \\. )*([A-Z][A-Z0-9_]*)"); //$NON-NLS-1$

	/** What a declaration is told. */
	static ToldSettings of(SourceOutline outline, SourceCall anchor) {
		return new ToldSettings(values(outline, own(anchor)), values(outline, InheritedSettings.of(outline, anchor).stream()));
	}

	/** The calls that tell a declaration's own builder. */
	static Stream<SourceCall> own(SourceCall anchor) {
		// a declaration that makes a builder goes on with what this one is told
		return (anchor.isCreation() ? anchor.chain() : List.of(anchor)).stream().flatMap(SourceCall::all);
	}

	private static Map<String, String> values(SourceOutline outline, Stream<SourceCall> calls) {
		Map<String, String> values = new HashMap<>();
		calls.filter(call -> READ.contains(InheritedSettings.name(outline, call)))
				.forEach(call -> values.putIfAbsent(InheritedSettings.name(outline, call), argument(outline, call)));
		return values;
	}

	private static String argument(SourceOutline outline, SourceCall call) {
		return outline.tokens().join(call.name().to() + 1, call.tokens().to() - 1,
				word -> word.substring(word.lastIndexOf(':') + 1)).strip();
	}

	/** These, and what else the network is told from another place. */
	ToldSettings and(ToldSettings outer) {
		return new ToldSettings(joined(own, outer.own), joined(inherited, outer.inherited));
	}

	private static Map<String, String> joined(Map<String, String> inner, Map<String, String> outer) {
		Map<String, String> joined = new HashMap<>(outer);
		joined.putAll(inner);
		return joined;
	}

	/** The value that holds for the layer as far as the source tells, in its words; empty when it tells none. */
	String value(String setting) {
		return own.getOrDefault(setting, inherited.getOrDefault(setting, "")); //$NON-NLS-1$
	}

	/** Whether the declaration itself tells a setting. */
	boolean isOwn(String setting) {
		return own.containsKey(setting);
	}

	/** The constant of the engine that a value names; empty when it is none. */
	static String constant(String value) {
		Matcher matcher = CONSTANT.matcher(value);
		return matcher.matches() ? matcher.group(1) : ""; //$NON-NLS-1$
	}

	/** Whether a call tells a setting that is read here, or that has no effect on what is predicted. */
	static boolean isTold(SourceOutline outline, SourceCall call) {
		String name = InheritedSettings.name(outline, call);
		return call.receiver() != null && (READ.contains(name) || WITHOUT_EFFECT.contains(name));
	}
}
