// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gradlens.diagnosis.Rule;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A network that other people published.
 *
 * @param id its name
 * @param well whether it learns in DL4J
 * @param labels what is said to be wrong with it
 */
record PublishedNetwork(String id, boolean well, List<String> labels) {

	/** Where the networks' facts and data are. */
	static final Path DATA = Programs.SOURCES.resolve("cases/data").toAbsolutePath();

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
			Map.entry("lr_too_high", EnumSet.of(Rule.LEARNING_RATE_TOO_HIGH)),
			Map.entry("nan_loss", EnumSet.of(Rule.NON_FINITE_VALUES)));
	/** Said to be faulty; in DL4J it learns. */
	private static final String LEARNS = "AT-demo-oscillating";

	/** All of them. */
	static List<PublishedNetwork> all() throws IOException {
		List<PublishedNetwork> networks = new ArrayList<>();
		try (Reader reader = Files.newBufferedReader(DATA.resolve("networks.json"))) {
			for (JsonElement network : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("nets")) {
				networks.add(of(network.getAsJsonObject()));
			}
		}
		return networks;
	}

	private static PublishedNetwork of(JsonObject facts) {
		String id = facts.get("id").getAsString();
		return new PublishedNetwork(id, facts.get("healthy_control").getAsBoolean() || id.equals(LEARNS),
				facts.getAsJsonArray("fault_labels").asList().stream().map(JsonElement::getAsString).toList());
	}

	/** The rules one of which names what is wrong; none when it is well. */
	Set<Rule> rules() {
		return well ? Set.of() : labels.stream().flatMap(label -> MEANING.getOrDefault(label, Set.of()).stream())
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
	}
}
