// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Networks that other people published with their faults, and small ones of many kinds: what is found in
 * them as they train, with what is captured by default.
 */
class PublishedNetworksTest {

	private static final int LEADING = 2;

	@TempDir
	private static Path programs;
	private static Path classes;

	@TempDir
	private Path folder;

	@BeforeAll
	static void compile() {
		classes = Programs.compile(Compiler.JAVAC, programs);
	}

	static List<PublishedNetwork> networks() throws IOException {
		return PublishedNetwork.all();
	}

	private List<Finding> findings(String mainType, String... arguments) throws IOException, InterruptedException {
		Diagnosis diagnosis = new Diagnosis();
		new Training(folder).run(classes, mainType, arguments).messages().forEach(diagnosis::accept);
		return diagnosis.findings().stream().flatMap(Finding::withConsequences).toList();
	}

	private static List<Finding> of(List<Finding> findings, int network) {
		return findings.stream().filter(finding -> finding.network().orElse(network) == network).toList();
	}

	private static void assertWell(String name, List<Finding> findings) {
		assertEquals(List.of(), findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList(), name);
	}

	@ParameterizedTest
	@MethodSource("networks")
	void theLabelOrItsDirectCauseLeads(PublishedNetwork network) throws Exception {
		boolean well = network.well();
		List<Finding> findings = findings("cases.CaseTraining", PublishedNetwork.DATA.toString(), network.id(), well ? "1" : "2",
				well ? "3000" : "300");
		if (well) {
			assertWell(network.id(), findings);
			return;
		}
		for (int seed = 0; seed < 2; seed++) {
			List<Finding> leading = of(findings, seed).stream().limit(LEADING).toList();
			assertTrue(leading.stream().anyMatch(finding -> finding.severity() != Severity.INFO
					&& network.rules().contains(finding.rule())), () -> network + "; found " + leading);
		}
	}

	@Test
	void nothingIsSaidAgainstSmallNetworksThatAreWell() throws Exception {
		Diagnosis diagnosis = new Diagnosis();
		Training.Result result = new Training(folder).run(classes, "cases.SmallNetworks", "well");
		result.messages().forEach(diagnosis::accept);
		List<String> names = names(result);
		assertFalse(names.isEmpty(), result::err);
		for (int network = 0; network < names.size(); network++) {
			assertWell(names.get(network), of(
					diagnosis.findings().stream().flatMap(Finding::withConsequences).toList(), network));
		}
	}

	@Test
	void eachFaultLeadsInTheSmallNetworkThatHasIt() throws Exception {
		Diagnosis diagnosis = new Diagnosis();
		Training.Result result = new Training(folder).run(classes, "cases.SmallNetworks", "ill");
		result.messages().forEach(diagnosis::accept);
		List<String> names = names(result);
		assertFalse(names.isEmpty(), result::err);
		for (int network = 0; network < names.size(); network++) {
			List<Finding> leading = of(
					diagnosis.findings().stream().flatMap(Finding::withConsequences).toList(), network).stream().limit(LEADING).toList();
			String name = names.get(network);
			assertTrue(leading.stream().anyMatch(finding -> finding.severity() != Severity.INFO
					&& finding.rule().id().equals(name)), () -> name + ": " + leading);
		}
	}

	private static List<String> names(Training.Result result) {
		return result.out().stream().filter(line -> line.startsWith("network "))
				.map(line -> line.substring("network ".length())).toList();
	}
}
