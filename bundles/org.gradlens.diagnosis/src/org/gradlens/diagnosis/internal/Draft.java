// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.List;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;

/**
 * What a rule has to say, before causes are told from symptoms.
 *
 * @param rule the rule
 * @param severity how bad it is unless the network learns all the same
 * @param layers indices of the layers it is about, the one that tells most first
 * @param began the iteration at which it began
 * @param evidence the numbers it rests on
 * @param message what was found
 */
public record Draft(Rule rule, Severity severity, List<Integer> layers, long began, Evidence evidence,
		String message) {

	Draft with(Severity other) {
		return new Draft(rule, other, layers, began, evidence, message);
	}
}
