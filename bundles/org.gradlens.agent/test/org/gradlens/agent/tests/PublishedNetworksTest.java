// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Networks that other people published with their faults, and small ones of many kinds: what is found in
 * them as they train, with what is captured by default.
 */
class PublishedNetworksTest {

	/** What the published label of a fault is, or directly comes from. */
	private static final Map<String, Set<Rule>> MEANING = Map.ofEntries(
			Map.entry("vanishing_gradient", EnumSet.of(Rule.VANISHING_ERROR_SIGNAL, Rule.UNFIT_INITIALISATION)),
			Map.entry("dying_relu", EnumSet.of(Rule.DEAD_UNITS, Rule.UNFIT_INITIALISATION)),
			Map.entry("exploding_gradient", EnumSet.of(Rule.EXPLODING_ERROR_SIGNAL, Rule.UNSCALED_TARGET)),
			Map.entry("unnormalized_input", EnumSet.of(Rule.UNSCALED_INPUT)),
			Map.entry("unnormalized_target", EnumSet.of(Rule.UNSCALED_TARGET)),
			Map.entry("saturated_activation", EnumSet.of(Rule.SATURATED_UNITS)),
			Map.entry("softmax_single_output", EnumSet.of(Rule.WRONG_OUTPUT_ACTIVATION)),
			Map.entry("wrong_output_activation", EnumSet.of(Rule.WRONG_OUTPUT_ACTIVATION, Rule.TARGET_OUT_OF_RANGE)),
			Map.entry("target_out_of_range", EnumSet.of(Rule.TARGET_OUT_OF_RANGE)),
			Map.entry("saturated_output", EnumSet.of(Rule.SATURATED_UNITS)),
			Map.entry("lr_too_high", EnumSet.of(Rule.LEARNING_RATE_TOO_HIGH, Rule.EXPLODING_ERROR_SIGNAL)),
			Map.entry("nan_loss", EnumSet.of(Rule.NON_FINITE_VALUES)));
	/** Said to be faulty; in DL4J it learns. */
	private static final String LEARNS = "AT-demo-oscillating";
	private static final Path DATA = Programs.SOURCES.resolve("cases/data").toAbsolutePath();
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

	static Stream<JsonObject> networks() throws IOException {
		List<JsonObject> networks = new ArrayList<>();
		try (Reader reader = Files.newBufferedReader(DATA.resolve("networks.json"))) {
			for (JsonElement network : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("nets")) {
				networks.add(network.getAsJsonObject());
			}
		}
		return networks.stream();
	}

	private static List<String> labels(JsonObject network) {
		return network.getAsJsonArray("fault_labels").asList().stream().map(JsonElement::getAsString).toList();
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
	void theLabelOrItsDirectCauseLeads(JsonObject network) throws Exception {
		String id = network.get("id").getAsString();
		boolean well = network.get("healthy_control").getAsBoolean() || id.equals(LEARNS);
		List<Finding> findings = findings("cases.CaseTraining", DATA.toString(), id, well ? "1" : "2", well ? "3000" : "300");
		if (well) {
			assertWell(id, findings);
			return;
		}
		for (int seed = 0; seed < 2; seed++) {
			List<Finding> leading = of(findings, seed).stream().limit(LEADING).toList();
			assertTrue(leading.stream().anyMatch(finding -> finding.severity() != Severity.INFO && labels(network).stream()
					.anyMatch(label -> MEANING.getOrDefault(label, Set.of()).contains(finding.rule()))),
					() -> id + " is said to have " + labels(network) + "; found " + leading);
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
