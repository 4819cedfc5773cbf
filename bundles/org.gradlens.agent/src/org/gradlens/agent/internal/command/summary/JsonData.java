// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.io.IOException;
import java.util.OptionalDouble;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;

import com.google.gson.stream.JsonWriter;

/**
 * What is known of a network's data as JSON: what it learns from, and how well it does on what is held out.
 *
 * @param json where to
 * @param data what is known
 */
record JsonData(JsonWriter json, NetworkData data) {

	/** Writes the members of the network's object; none where nothing is known. */
	void print() throws IOException {
		if (!data.summaries().isEmpty()) {
			json.name("data").beginArray();
			for (DataSummary summary : data.summaries()) {
				print(summary);
			}
			json.endArray();
		}
		if (data.evaluations() > 0) {
			json.name("evaluations").beginObject();
			json.name("count").value(data.evaluations());
			print("first", data.first());
			print("last", data.last());
			print("least", data.least());
			json.endObject();
		}
	}

	private void print(DataSummary summary) throws IOException {
		json.beginObject();
		json.name("role").value(FigureName.of(summary.role()));
		json.name("layer").value(summary.layer());
		json.name("examples").value(summary.examples());
		json.name("features").value(summary.features());
		json.name("constantFeatures").value(summary.constantFeatures());
		json.name("nonFinite").value(summary.nonFinite());
		number("minimum", summary.minimum());
		number("maximum", summary.maximum());
		number("mean", summary.mean());
		number("deviation", summary.deviation());
		number("leastDeviation", summary.leastDeviation());
		number("greatestDeviation", summary.greatestDeviation());
		JsonReport.print(json, "trivialLoss", summary.trivialLoss());
		json.endObject();
	}

	private void print(String name, Evaluated evaluated) throws IOException {
		json.name(name).beginObject();
		json.name("iteration").value(evaluated.iteration());
		number("loss", evaluated.loss());
		json.name("examples").value(evaluated.examples());
		json.endObject();
	}

	private void number(String name, double value) throws IOException {
		JsonReport.print(json, name, OptionalDouble.of(value));
	}
}
