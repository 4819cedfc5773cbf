// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;

import com.google.gson.stream.JsonWriter;

/** Places in the user's source as JSON. */
final class JsonOrigin {

	private JsonOrigin() {
	}

	/** Writes the line and the origin of a layer, or nothing when the origin is not known. */
	static void print(JsonWriter json, NetworkDeclared network, Layer layer) throws IOException {
		Optional<SourceFrame> anchor = network.anchor(layer.index());
		if (anchor.isEmpty()) {
			return;
		}
		Origin origin = layer.origin();
		printLine(json, anchor.get());
		json.name("origin").beginObject();
		printMembers(json, anchor.get());
		json.name("ordinal").value(origin.ordinal());
		json.name("count").value(origin.count());
		printChain(json, origin.frames());
		json.endObject();
	}

	/** Writes the line and the origin of what is no layer. */
	static void print(JsonWriter json, List<SourceFrame> chain) throws IOException {
		printLine(json, chain.get(0));
		json.name("origin").beginObject();
		printMembers(json, chain.get(0));
		json.name("ordinal").value(1);
		json.name("count").value(1);
		printChain(json, chain);
		json.endObject();
	}

	/** Writes frames, innermost first. */
	static void printChain(JsonWriter json, List<SourceFrame> frames) throws IOException {
		json.name("chain").beginArray();
		for (SourceFrame frame : frames) {
			json.beginObject();
			printMembers(json, frame);
			json.endObject();
		}
		json.endArray();
	}

	private static void printMembers(JsonWriter json, SourceFrame frame) throws IOException {
		json.name("class").value(frame.className());
		json.name("method").value(frame.methodName());
		if (!frame.fileName().isEmpty()) {
			json.name("file").value(frame.fileName());
		}
		printLine(json, frame);
	}

	private static void printLine(JsonWriter json, SourceFrame frame) throws IOException {
		if (frame.line() > 0) {
			json.name("line").value(frame.line());
		}
	}
}
