// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.core.ITypeRoot;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.source.PlacedLayer;
import org.gradlens.ui.internal.flow.SignalState;

/** The figures of one source file: those of the newest run that declared layers in it. */
final class SourceFigures {

	private final ITypeRoot file;

	SourceFigures(ITypeRoot file) {
		this.file = file;
	}

	/** Texts by line of a version of the file, lines counted from 1. Not for the user interface's thread. */
	SortedMap<Integer, MiningText> texts(String source) {
		for (Run run : Gradlens.runs().runs()) {
			SortedMap<Integer, MiningText> texts = texts(run, source);
			if (!texts.isEmpty()) {
				return texts;
			}
		}
		return new TreeMap<>();
	}

	private SortedMap<Integer, MiningText> texts(Run run, String source) {
		SortedMap<Integer, List<MiningText.Entry>> entries = new TreeMap<>();
		for (NetworkHistory history : run.networks()) {
			NetworkMoment moment = history.moment();
			List<LayerFigures> figures = moment.figures();
			for (PlacedLayer placed : LayerPlaces.of(run, moment.declaration(), file, source).in(file)) {
				if (placed.place().state() == PlaceState.UNCHANGED) {
					entries.computeIfAbsent(placed.place().line(), key -> new ArrayList<>())
							.add(new MiningText.Entry(figures.get(placed.layer()),
									SignalState.of(placed.layer(), figures)));
				}
			}
		}
		SortedMap<Integer, MiningText> texts = new TreeMap<>();
		entries.forEach((line, layers) -> MiningText.of(layers).ifPresent(text -> texts.put(line, text)));
		return texts;
	}
}
