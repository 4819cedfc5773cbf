// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.SourceFrame;

/**
 * {@code topology.csv}: the layers of a network and where they were declared. When the network changes all
 * its layers follow again under the next number in the column {@code declaration}. {@code inputs} are the
 * layers that feed this one, separated by blanks.
 */
final class TopologyTable implements Closeable {

	private final CsvFile csv;
	private int declarations;

	TopologyTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("topology.csv"), "declaration", "layer", "name", "kind", "activation",
				"weightInitialisation", "inputs", "class", "file", "line", "ordinal", "count");
		csv.endRow();
	}

	void add(NetworkDeclared network) throws IOException {
		for (Layer layer : network.layers()) {
			csv.add(declarations).add(layer.index()).add(layer.name()).add(layer.kind()).add(layer.activation())
					.add(layer.weightInitialisation())
					.add(layer.inputs().stream().map(String::valueOf).collect(Collectors.joining(" ")));
			Optional<SourceFrame> declaration = network.anchor(layer.index());
			csv.add(declaration.map(SourceFrame::className).orElse(""))
					.add(declaration.map(SourceFrame::fileName).orElse(""))
					.add(declaration.map(SourceFrame::line).filter(line -> line > 0).map(String::valueOf).orElse(""));
			csv.add(layer.origin().ordinal()).add(layer.origin().count()).endRow();
		}
		declarations++;
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
