// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.core.ITypeRoot;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerLines;
import org.gradlens.core.source.LineMap;
import org.gradlens.core.source.RecordedSources;
import org.gradlens.core.source.SourceFinder;
import org.gradlens.core.source.SourceUnit;
import org.gradlens.ui.internal.flow.SignalState;

/** The figures of one source file: those of the newest run that declared layers in it. */
final class SourceFigures {

	private final ITypeRoot file;
	private final SourceUnit unit;

	SourceFigures(ITypeRoot file) {
		this.file = file;
		this.unit = SourceUnit.of(file);
	}

	/** Texts by line of a version of the file, lines counted from 1. Not for the user interface's thread. */
	SortedMap<Integer, MiningText> texts(String source) {
		for (Run run : Gradlens.runs().runs()) {
			Optional<String> recorded = new RecordedSources(run).text(unit);
			if (recorded.isPresent() && SourceFinder.find(run.project(), unit).filter(file::equals).isPresent()) {
				return texts(run, LineMap.between(recorded.get(), source));
			}
		}
		return new TreeMap<>();
	}

	private SortedMap<Integer, MiningText> texts(Run run, LineMap lines) {
		SortedMap<Integer, List<MiningText.Entry>> entries = new TreeMap<>();
		for (NetworkHistory history : run.networks()) {
			NetworkMoment moment = history.moment();
			List<LayerFigures> figures = moment.figures();
			LayerLines.of(moment.declaration(), unit, lines).layersByLine()
					.forEach((line, layers) -> layers.forEach(layer -> entries
							.computeIfAbsent(line, key -> new ArrayList<>())
							.add(new MiningText.Entry(figures.get(layer), SignalState.of(layer, figures)))));
		}
		SortedMap<Integer, MiningText> texts = new TreeMap<>();
		entries.forEach((line, layers) -> MiningText.of(layers).ifPresent(text -> texts.put(line, text)));
		return texts;
	}
}
