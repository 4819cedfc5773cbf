// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How all networks of the test programs are judged, with several seeds each and as many steps as those that are well
 * need: prints a table and asserts nothing. Run by {@code releng/benchmarks/cases.sh}; no part of the tests.
 */
class CasesBenchmark {

	private static final String SEEDS = System.getProperty("org.gradlens.cases.seeds", "5");
	private static final String STEPS = System.getProperty("org.gradlens.cases.steps", "3000");
	private static final int LEADING = 2;
	private static final long PATIENCE_SECONDS = 7200;

	@TempDir
	private Path folder;
	private int run;

	@Test
	void table() throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		print("| network | expected | seeds judged right | leading findings, seed by seed |");
		print("| --- | --- | --- | --- |");
		for (PublishedNetwork network : PublishedNetwork.all()) {
			Training.Result result = train(classes, "cases.CaseTraining", PublishedNetwork.DATA.toString(), network.id(), SEEDS, STEPS);
			row(network.id(), network.rules().stream().map(Rule::id).collect(Collectors.toSet()), findings(result), 0);
		}
		List<String> questions = train(classes, "cases.QuestionTraining").out().stream().filter(line -> line.contains("\t")).toList();
		List<Finding> findings = findings(train(classes, "cases.QuestionTraining", SEEDS, STEPS));
		for (int i = 0; i < questions.size(); i++) {
			String[] question = questions.get(i).split("\t", -1);
			row(question[0], Arrays.stream(question[1].split(",")).filter(rule -> !rule.isEmpty()).collect(Collectors.toSet()),
					findings, i * Integer.parseInt(SEEDS));
		}
	}

	private Training.Result train(Path classes, String program, String... arguments) throws IOException, InterruptedException {
		return new Training(folder.resolve("run" + run++)).patience(PATIENCE_SECONDS).run(classes, program, arguments);
	}

	private static List<Finding> findings(Training.Result result) {
		Diagnosis diagnosis = new Diagnosis();
		result.messages().forEach(diagnosis::accept);
		return diagnosis.findings().stream().flatMap(Finding::withConsequences).toList();
	}

	private static void row(String name, Set<String> rules, List<Finding> findings, int first) {
		int seeds = Integer.parseInt(SEEDS);
		List<List<Finding>> each = IntStream.range(first, first + seeds).mapToObj(network -> findings.stream()
				.filter(finding -> finding.network().orElse(network) == network).toList()).toList();
		long right = each.stream().filter(found -> isRight(found, rules)).count();
		String leading = each.stream().map(found -> found.stream().filter(finding -> finding.severity() != Severity.INFO)
				.limit(LEADING).map(CasesBenchmark::text).collect(Collectors.joining(", "))).distinct()
				.collect(Collectors.joining("; "));
		print("| " + String.join(" | ", name, rules.isEmpty() ? "nothing" : String.join(" or ", rules), right + " of " + seeds,
				leading) + " |");
	}

	private static boolean isRight(List<Finding> found, Set<String> rules) {
		return rules.isEmpty() ? found.stream().allMatch(finding -> finding.severity() == Severity.INFO)
				: found.stream().limit(LEADING).anyMatch(
						finding -> finding.severity() != Severity.INFO && rules.contains(finding.rule().id()));
	}

	private static String text(Finding finding) {
		return finding.rule().id() + " " + finding.layers().stream().findFirst().map(layer -> "in " + layer).orElse("");
	}

	private static void print(String line) {
		System.out.println("cases: " + line);
	}
}
