// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.gradlens.telemetry.SourceFrame;

/**
 * Something that is wrong with a network or its training. A finding that another one explains is among the
 * other's consequences: those that stand alone are causes, the others symptoms.
 *
 * @param rule the rule that found it
 * @param severity how bad it is
 * @param network number of the network within the run; empty when there is none, since the engine refused to build it
 * @param layers indices of the layers it is about, the one that tells most first; empty when it is about the
 *        network as a whole
 * @param place the line of user code it is about; empty when unknown
 * @param began the iteration at which it began, counted from 0; 0 for what holds before the first step
 * @param evidence the numbers it rests on
 * @param message what was found, for the user, in at most three sentences
 * @param remedies what to try, the first first
 * @param consequences what follows from it, the gravest first
 */
public record Finding(Rule rule, Severity severity, OptionalInt network, List<Integer> layers,
		Optional<SourceFrame> place, long began, Evidence evidence, String message, List<Remedy> remedies,
		List<Finding> consequences) {

	public Finding {
		layers = List.copyOf(layers);
		remedies = List.copyOf(remedies);
		consequences = List.copyOf(consequences);
	}

	/** The layer that it is about most, or empty when it is about the network as a whole. */
	public OptionalInt layer() {
		return layers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(layers.get(0));
	}

	/** This finding, and all that follows from it. */
	public Stream<Finding> withConsequences() {
		return Stream.concat(Stream.of(this), consequences.stream().flatMap(Finding::withConsequences));
	}
}
