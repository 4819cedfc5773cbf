// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.JavaModelException;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.NetworkDeclared;

/** Where in the workspace the layers of a network are declared at one moment, unsaved edits included. */
public final class LayerPlaces {

	/** No layer has a place. */
	public static final LayerPlaces NONE = new LayerPlaces(Map.of(), Map.of());

	private record File(ICompilationUnit unit, LayerLines lines) {
	}

	private final Map<SourceUnit, File> files;
	private final Map<Integer, SourceUnit> unitByLayer;

	private LayerPlaces(Map<SourceUnit, File> files, Map<Integer, SourceUnit> unitByLayer) {
		this.files = files;
		this.unitByLayer = unitByLayer;
	}

	/** Looks the layers of a run's network up. Not for the user interface's thread. */
	public static LayerPlaces of(Run run, NetworkDeclared network) {
		Set<SourceUnit> units = network.layers().stream().flatMap(layer -> layer.origin().frames().stream())
				.flatMap(frame -> SourceUnit.of(frame).stream()).collect(Collectors.toSet());
		RecordedSources recorded = new RecordedSources(run);
		Map<SourceUnit, File> files = new HashMap<>();
		for (SourceUnit unit : units) {
			Optional<ICompilationUnit> found = SourceFinder.find(run.project(), unit);
			Optional<String> text = recorded.text(unit);
			if (found.isPresent() && text.isPresent()) {
				LineMap lines = LineMap.between(text.get(), source(found.get()));
				files.put(unit, new File(found.get(), LayerLines.of(network, unit, lines)));
			}
		}
		Map<Integer, SourceUnit> unitByLayer = new HashMap<>();
		network.layers().forEach(layer -> network.anchor(layer.index()).flatMap(SourceUnit::of)
				.ifPresent(unit -> unitByLayer.put(layer.index(), unit)));
		return new LayerPlaces(files, unitByLayer);
	}

	private static String source(ICompilationUnit unit) {
		try {
			String source = unit.getSource();
			return source == null ? "" : source; //$NON-NLS-1$
		} catch (JavaModelException e) {
			// deleted between having been found and read
			return ""; //$NON-NLS-1$
		}
	}

	/** The compilation unit that declares a layer, or empty when its source was not recorded or is gone. */
	public Optional<ICompilationUnit> unit(int layer) {
		return file(layer).map(File::unit);
	}

	/** The line that declares a layer, counted from 1, or empty when it was changed since the run. */
	public OptionalInt line(int layer) {
		return file(layer).map(file -> file.lines.line(layer)).orElse(OptionalInt.empty());
	}

	/** Indices of the layers that a line of a file declares or passes on, counted from 1. */
	public List<Integer> layersAt(ITypeRoot unit, int line) {
		return files.values().stream().filter(file -> file.unit.equals(unit))
				.flatMap(file -> file.lines.layersByLine().getOrDefault(line, List.of()).stream()).toList();
	}

	private Optional<File> file(int layer) {
		return Optional.ofNullable(unitByLayer.get(layer)).map(files::get);
	}
}
