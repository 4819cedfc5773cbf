// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;
import org.junit.jupiter.api.Test;

class MessagesTest {

	@Test
	void everyRuleAndThresholdIsExplained() {
		for (Rule rule : Rule.values()) {
			assertFalse(rule.title().isBlank());
			assertFalse(rule.explanation().contains("''"), rule::explanation);
		}
		for (Threshold threshold : Threshold.values()) {
			assertFalse(threshold.title().isBlank());
			assertEquals(threshold, Threshold.ofId(threshold.id()).orElseThrow());
			assertEquals(threshold.defaultValue(), Thresholds.DEFAULTS.get(threshold));
		}
	}

	@Test
	void namesTellRulesApart() {
		Set<String> ids = new HashSet<>(Arrays.stream(Rule.values()).map(Rule::id).toList());
		assertEquals(Rule.values().length, ids.size());
	}

	@Test
	void oneThresholdIsChangedAlone() {
		Thresholds changed = Thresholds.DEFAULTS.with(Threshold.DEAD_WARNING, 0.3);
		assertEquals(0.3, changed.get(Threshold.DEAD_WARNING));
		assertEquals(Threshold.DEAD_ERROR.defaultValue(), changed.get(Threshold.DEAD_ERROR));
		assertEquals(0.5, Thresholds.DEFAULTS.get(Threshold.DEAD_WARNING));
	}
}
