// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gradlens.agent.internal.command.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

class TensorBoardExportTest {

	@TempDir
	private Path folder;

	@Test
	void eventsReadBackAsTheyWereRecorded() throws IOException {
		TensorBoardExport.export(SampleRun.write(folder), folder);
		List<Event> events = read();
		assertEquals("brain.Event:2", events.get(0).getFileVersion());
		assertEquals(1_700_000_000.5, events.get(0).getWallTime());
		Summary.Value settings = events.get(1).getSummary().getValue(0);
		assertEquals("text", settings.getMetadata().getPluginData().getPluginName());
		assertTrue(settings.getTensor().getStringVal(0).toStringUtf8().contains("| threads | 1 |"));

		Summary.Value layers = events.get(2).getSummary().getValue(0);
		assertEquals("layers", layers.getTag());
		assertTrue(layers.getTensor().getStringVal(0).toStringUtf8().contains("| 0 hidden | DenseLayer | units 4, updater Sgd |"));
		assertEquals(Map.of("initial/parameterUnitSpread_000_hidden_W", 0.25f, "initial/parameterUnitSpread_002_say__out___gr__e_W",
				0.5f), scalars(events.get(3)));

		Event first = events.get(4);
		assertEquals(0, first.getStep());
		assertEquals(1_700_000_000.75, first.getWallTime());
		assertEquals(Map.of("loss", 2.5f, "epsilonNorm/000_hidden", 0f, "epsilonNorm/002_say__out___gr__e", 1f,
				"gradientNorm/000_hidden_W", 0.25f, "gradientNorm/000_hidden_b", 7f,
				"gradientNorm/002_say__out___gr__e_W", 0.5f, "unitsDead/000_hidden", 0.25f,
				"activationSaturated/002_say__out___gr__e", 0.5f),
				scalars(first).entrySet().stream().filter(scalar -> !scalar.getKey().matches("(update|parameter).*"))
						.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		assertEquals(3, events.get(5).getStep());
		assertEquals(Float.NaN, scalars(events.get(5)).get("loss"));

		Event distributions = events.get(6);
		assertEquals(Map.of("nonFinite/gradient_000_hidden_W", 11f, "nonFinite/epsilon_002_say__out___gr__e", 1f),
				scalars(distributions));
		Summary.Value histogram = distributions.getSummary().getValue(0);
		assertEquals("gradient/000_hidden_W", histogram.getTag());
		assertEquals(HistogramEvent.of(SampleRun.HISTOGRAM), histogram.getHisto());
		assertEquals(3, distributions.getSummary().getValueCount());
		assertEquals(Map.of("evaluation/loss", 1.5f), scalars(events.get(7)));
		assertEquals(4, events.get(7).getStep());
		assertEquals(8, events.size());
	}

	private static Map<String, Float> scalars(Event event) {
		return event.getSummary().getValueList().stream().filter(Summary.Value::hasSimpleValue)
				.collect(Collectors.toMap(Summary.Value::getTag, Summary.Value::getSimpleValue));
	}

	private List<Event> read() throws IOException {
		Path run = folder.resolve("network-0");
		Path file;
		try (Stream<Path> files = Files.list(run)) {
			file = files.toList().get(0);
		}
		assertTrue(file.getFileName().toString().startsWith("events.out.tfevents.1700000000."), file::toString);
		ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		List<Event> events = new ArrayList<>();
		while (records.hasRemaining()) {
			events.add(Event.parseFrom(checked(records, checkedLength(records))));
		}
		return events;
	}

	private static int checkedLength(ByteBuffer records) {
		return (int) ByteBuffer.wrap(checked(records, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
	}

	private static byte[] checked(ByteBuffer records, int length) {
		byte[] bytes = new byte[length];
		records.get(bytes);
		assertEquals(maskedChecksum(bytes), records.getInt());
		return bytes;
	}

	/** CRC-32C bit by bit, as its definition has it, then rotated and offset as TFRecord wants it. */
	private static int maskedChecksum(byte[] bytes) {
		int crc = -1;
		for (byte value : bytes) {
			crc ^= value & 0xFF;
			for (int bit = 0; bit < Byte.SIZE; bit++) {
				crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0x82F63B78;
			}
		}
		return ((~crc >>> 15) | (~crc << 17)) + 0xA282EAD8;
	}
}
