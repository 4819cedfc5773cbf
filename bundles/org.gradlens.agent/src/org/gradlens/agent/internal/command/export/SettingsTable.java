// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.gradlens.agent.internal.command.summary.FigureName;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;

/** {@code settings.csv}: what the configuration of each layer says, numbered by declaration as {@code topology.csv} is. */
final class SettingsTable implements Closeable {

	private final CsvFile csv;
	private int declarations;

	SettingsTable(Path folder) throws IOException {
		csv = CsvFile.create(folder.resolve("settings.csv"), "declaration", "layer", "name", "setting", "value");
		csv.endRow();
	}

	void add(NetworkDeclared network) throws IOException {
		for (Layer layer : network.layers()) {
			for (Map.Entry<LayerSetting, String> setting : new TreeMap<>(layer.settings()).entrySet()) {
				csv.add(declarations).add(layer.index()).add(layer.name()).add(FigureName.of(setting.getKey()))
						.add(setting.getValue()).endRow();
			}
		}
		declarations++;
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
