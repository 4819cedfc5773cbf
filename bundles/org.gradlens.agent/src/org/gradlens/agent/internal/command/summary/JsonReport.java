// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunStarted;

import com.google.gson.stream.JsonWriter;

/**
 * A run as one JSON object, in the order and with the names that {@code report.schema.json} beside this
 * class describes. A figure that was not read is absent; NaN and infinities are the strings
 * {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}. Later versions add members and take none away.
 */
public final class JsonReport {

	private static final int FORMAT = 1;

	private final RunSummary run;

	public JsonReport(RunSummary run) {
		this.run = run;
	}

	/**
	 * Writes the object in UTF-8, and a line break; the stream stays open.
	 *
	 * @throws IOException when the stream fails
	 */
	public void print(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		// neither is closed, since the stream is not ours
		@SuppressWarnings("resource")
		JsonWriter json = new JsonWriter(writer);
		json.setIndent("  ");
		json.beginObject();
		json.name("format").value(FORMAT);
		printRun(json);
		json.name("outcome").value(run.outcome().words());
		if (run.failure().isPresent()) {
			print(json, run.failure().get());
		}
		json.name("iterations").value(run.iterations());
		print(json, "skipped", run.skipped());
		json.name("damagedBytes").value(run.damagedBytes());
		json.name("problems").beginArray();
		for (var problem : run.problems()) {
			json.value(problem.summary());
		}
		json.endArray();
		json.name("networks").beginArray();
		for (NetworkSummary network : run.networks()) {
			new JsonNetwork(json, network).print();
		}
		json.endArray();
		new JsonFindings(json, run).print();
		json.endObject();
		json.flush();
		writer.write('\n');
		writer.flush();
	}

	private void printRun(JsonWriter json) throws IOException {
		json.name("run").beginObject();
		if (run.started().isPresent()) {
			RunStarted started = run.started().get();
			json.name("mainType").value(started.mainType());
			json.name("startedAt").value(started.startedAt().toString());
			json.name("processId").value(started.processId());
		}
		json.endObject();
		json.name("settings").beginObject();
		for (Map.Entry<String, String> setting : new TreeMap<>(
				run.started().map(RunStarted::settings).orElse(Map.of())).entrySet()) {
			json.name(setting.getKey()).value(setting.getValue());
		}
		json.endObject();
	}

	private static void print(JsonWriter json, RunFailed failure) throws IOException {
		json.name("failure").beginObject();
		json.name("thread").value(failure.threadName());
		json.name("exception").value(failure.exceptionType());
		json.name("message").value(failure.message());
		json.name("outOfMemory").value(failure.outOfMemory());
		JsonOrigin.printChain(json, failure.userFrames());
		json.endObject();
	}

	/** Writes a number when there is one. */
	static void print(JsonWriter json, String name, OptionalLong value) throws IOException {
		if (value.isPresent()) {
			json.name(name).value(value.getAsLong());
		}
	}

	/** Writes a number when there is one; JSON has no NaN and infinities, so that they become strings. */
	static void print(JsonWriter json, String name, OptionalDouble value) throws IOException {
		if (value.isEmpty()) {
			return;
		}
		double number = value.getAsDouble();
		json.name(name);
		if (Double.isFinite(number)) {
			json.value(number);
		} else {
			json.value(Double.toString(number));
		}
	}

	/** Writes all figures of a scope that have a value, by name. */
	static void printFigures(JsonWriter json, NetworkFigures figures, Figure.Scope scope,
			Function<Figure, OptionalDouble> values) throws IOException {
		for (Figure figure : figures.figures()) {
			if (figure.scope() == scope) {
				print(json, FigureName.of(figure), values.apply(figure));
			}
		}
	}
}
