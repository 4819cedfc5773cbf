// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Remedy;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;

import com.google.gson.stream.JsonWriter;

/**
 * A run's findings as a JSON array in which each cause is followed by what it explains.
 *
 * @param json where to
 * @param run the run
 */
record JsonFindings(JsonWriter json, RunSummary run) {

	private static final int NO_CAUSE = -1;
	/** How the engine names the layer of a configuration that it refuses: by its index when the user gave it no name. */
	private static final Pattern REFUSED_LAYER = Pattern.compile("layer \"((?:layer(\\d+))|[^\"]+)\"");

	/** Writes the array as a member of the object that is open. */
	void print() throws IOException {
		json.name("findings").beginArray();
		int position = 0;
		for (Finding finding : run.findings()) {
			position = print(finding, position, NO_CAUSE);
		}
		json.endArray();
	}

	/** Writes a finding and what it explains; returns the position of the next one. */
	private int print(Finding finding, int position, int cause) throws IOException {
		json.beginObject();
		json.name("rule").value(finding.rule().id());
		json.name("severity").value(finding.severity().name().toLowerCase(Locale.ROOT));
		if (cause != NO_CAUSE) {
			json.name("causedBy").value(cause);
		}
		printPlace(finding);
		json.name("step").value(finding.began());
		json.name("message").value(finding.message());
		printEvidence(finding.evidence());
		json.name("remedies").beginArray();
		for (Remedy remedy : finding.remedies()) {
			json.beginObject();
			json.name("action").value(remedy.action());
			json.name("reason").value(remedy.reason());
			json.name("evidence").value(remedy.evidence());
			json.name("change").value(remedy.change());
			json.endObject();
		}
		json.endArray().endObject();
		int next = position + 1;
		for (Finding consequence : finding.consequences()) {
			next = print(consequence, next, position);
		}
		return next;
	}

	private void printPlace(Finding finding) throws IOException {
		if (finding.network().isPresent()) {
			json.name("network").value(finding.network().getAsInt());
		}
		OptionalInt index = finding.layer();
		NetworkDeclared network = run.network(finding).orElse(null);
		if (network != null && index.isPresent()) {
			Layer layer = network.layers().get(index.getAsInt());
			json.name("layer").value(layer.index());
			json.name("layerName").value(layer.name());
			json.name("layers").beginArray();
			for (int other : finding.layers()) {
				json.value(other);
			}
			json.endArray();
			JsonOrigin.print(json, network, layer);
		} else if (finding.place().isPresent()) {
			printRefused(finding.message());
			JsonOrigin.print(json, List.of(finding.place().get()));
		}
	}

	/** Writes which layer the engine refused, as far as it says. */
	private void printRefused(String message) throws IOException {
		Matcher named = REFUSED_LAYER.matcher(message);
		if (named.find()) {
			if (named.group(2) != null) {
				json.name("layer").value(Integer.parseInt(named.group(2)));
			}
			json.name("layerName").value(named.group(1));
		}
	}

	private void printEvidence(Evidence evidence) throws IOException {
		json.name("evidence").beginObject();
		json.name("quantity").value(evidence.quantity());
		json.name("points").beginArray();
		for (Evidence.Point point : evidence.points()) {
			json.beginObject();
			json.name("iteration").value(point.iteration());
			JsonReport.print(json, "value", OptionalDouble.of(point.value()));
			json.endObject();
		}
		json.endArray().endObject();
	}
}
