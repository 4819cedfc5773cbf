// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.internal.command.SampleRun;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class JsonReportTest {

	@TempDir
	private Path folder;

	@Test
	void everyLayerIsThereWithItsFigures() throws IOException {
		JsonObject report = report(SampleRun.STARTED, SampleRun.NETWORK, SampleRun.INITIAL, SampleRun.FIRST,
				SampleRun.LAST, SampleRun.DATA, SampleRun.EVALUATED, SampleRun.ENDED);
		assertEquals("ended", report.get("outcome").getAsString());
		assertEquals(4, report.get("iterations").getAsLong());
		assertFalse(report.has("failure"));
		assertEquals("[capture, threads]", report.getAsJsonObject("settings").keySet().toString());
		JsonObject finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
		assertEquals("non-finite values", finding.get("rule").getAsString());
		assertEquals("error", finding.get("severity").getAsString());
		assertEquals(2, finding.get("layer").getAsInt());
		assertEquals(14, finding.getAsJsonObject("origin").get("line").getAsInt());
		assertEquals(2.5, finding.getAsJsonObject("evidence").getAsJsonArray("points").get(0).getAsJsonObject()
				.get("value").getAsDouble());
		JsonObject network = report.getAsJsonArray("networks").get(0).getAsJsonObject();
		assertEquals("NaN", network.getAsJsonObject("last").get("loss").getAsString());
		assertEquals(3, network.getAsJsonArray("layers").size());
		JsonObject hidden = network.getAsJsonArray("layers").get(0).getAsJsonObject();
		assertEquals(12, hidden.get("line").getAsInt());
		assertEquals("helper", hidden.getAsJsonObject("origin").get("method").getAsString());
		assertEquals(7, hidden.getAsJsonObject("origin").getAsJsonArray("chain").get(1).getAsJsonObject().get("line")
				.getAsInt());
		assertEquals(JsonParser.parseString(
				"{\"unitsDead\":0.25,\"epsilonNorm\":6.223015277861142e-61,\"gradientNorm\":0.25,\"parameterNorm\":50,"
						+ "\"updateNorm\":0.5,\"updateRatio\":-2}"),
				JsonParser.parseString(hidden.get("first").toString()));
		assertEquals(7, hidden.getAsJsonArray("parameters").get(1).getAsJsonObject().getAsJsonObject("last")
				.get("gradientNorm").getAsDouble());
		assertEquals("{\"units\":\"4\",\"updater\":\"Sgd\"}", hidden.get("settings").toString());
		assertEquals("{\"parameterUnitSpread\":0.25}",
				hidden.getAsJsonArray("parameters").get(0).getAsJsonObject().get("initial").toString());
		assertEquals(0.75, network.getAsJsonArray("data").get(0).getAsJsonObject().get("trivialLoss").getAsDouble());
		assertEquals("{\"iteration\":4,\"loss\":1.5,\"examples\":100}",
				network.getAsJsonObject("evaluations").get("least").toString());
		JsonObject dropout = network.getAsJsonArray("layers").get(1).getAsJsonObject();
		assertFalse(dropout.has("origin"));
		assertEquals("{}", dropout.get("last").toString());
	}

	@Test
	void stopThatWasAskedForIsNoFailure() throws IOException {
		JsonObject report = report(SampleRun.STARTED, SampleRun.NETWORK, SampleRun.FIRST,
				new RunEnded(RunEnded.Reason.STOP_AFTER, 1, 0));
		assertEquals("stopped as asked", report.get("outcome").getAsString());
		assertFalse(report.has("failure"));
	}

	@Test
	void whatWentWrongIsThere() throws IOException {
		JsonObject report = report(SampleRun.STARTED, SampleRun.NETWORK, SampleRun.LAST,
				new NonFiniteFound(0, 17, Tensor.CLIPPED_GRADIENT, 2, 1), new CaptureProblem("Epsilons are not read.", ""),
				new RunFailed("main", "java.lang.OutOfMemoryError", "Java heap space",
						List.of(new SourceFrame("demo.Net", "main", "", 0)), true));
		assertEquals("failed", report.get("outcome").getAsString());
		assertTrue(report.getAsJsonObject("failure").get("outOfMemory").getAsBoolean());
		assertFalse(report.has("skipped"));
		assertEquals("Epsilons are not read.", report.getAsJsonArray("problems").get(0).getAsString());
		assertEquals("{\"iteration\":17,\"tensor\":\"clippedGradient\",\"layer\":2,\"parameter\":\"W\",\"count\":1}", report
				.getAsJsonArray("networks").get(0).getAsJsonObject().get("nonFinite").toString());
	}

	@Test
	void aLogThatSaysNothingHasAReport() throws IOException {
		assertEquals("no end recorded", report().get("outcome").getAsString());
	}

	@Test
	void theSchemaRefusesWhatItDoesNotDescribe() throws IOException {
		assertFalse(validate("{\"format\":1}").isValid());
	}

	/** The report of a run that says this; it is held against the schema, and is the same each time. */
	private JsonObject report(Message... messages) throws IOException {
		Path log = SampleRun.write(folder, messages);
		String json = print(log);
		assertEquals(json, print(log));
		Validator.Result result = validate(json);
		assertTrue(result.isValid(), () -> result.getErrors().stream()
				.map(error -> error.getInstanceLocation() + ": " + error.getError()).toList().toString());
		return JsonParser.parseString(json).getAsJsonObject();
	}

	private static String print(Path log) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new JsonReport(RunSummary.read(log)).print(out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Validator.Result validate(String json) throws IOException {
		String schema = new String(JsonReport.class.getResourceAsStream("report.schema.json").readAllBytes(),
				StandardCharsets.UTF_8);
		return new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).validate(schema, json);
	}
}
