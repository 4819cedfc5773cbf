// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.junit.jupiter.api.Test;

/** Each rule has a page in the help, which says what the rule says of itself. */
class RulePagesTest {

	private static final Path PAGES = Path.of("").toAbsolutePath().resolveSibling("org.gradlens.doc").resolve("html");

	@Test
	void everyRuleHasItsPage() throws IOException {
		for (Rule rule : Rule.values()) {
			pageHasTitleExplanationAndThresholds(rule);
		}
	}

	private static void pageHasTitleExplanationAndThresholds(Rule rule) throws IOException {
		String page = Files.readString(PAGES.resolve("rule-" + rule.id().replace(' ', '-') + ".html"));
		assertTrue(page.contains("<h1>" + rule.title() + "</h1>"), rule.title());
		assertTrue(page.contains(escaped(rule.explanation())), rule.explanation());
		assertTrue(page.contains("<h2>Why it happens</h2>"), page);
		List<String> missing = new ArrayList<>();
		Arrays.stream(Threshold.values()).filter(threshold -> threshold.rule() == rule)
				.filter(threshold -> !page.contains("<code>" + threshold.id() + "</code>")
						|| !page.contains(escaped(threshold.title())))
				.forEach(threshold -> missing.add(threshold.id()));
		assertEquals(List.of(), missing, rule.id());
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
