// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.FindingMarks;
import org.gradlens.ui.internal.flow.SignalState;

/** All that is to be marked: the first value that is not finite, and what other sources tell. */
public final class Marks {

	private static final List<MarkSource> SOURCES = new CopyOnWriteArrayList<>(List.of(Marks::nonFinite, FindingMarks::of));

	private Marks() {
	}

	/** Adds a source; charts ask it from now on. */
	public static void add(MarkSource source) {
		SOURCES.add(source);
	}

	/** The marks of a network by now. */
	public static List<Mark> of(Run run, NetworkHistory network) {
		return SOURCES.stream().flatMap(source -> source.marks(run, network).stream()).toList();
	}

	private static List<Mark> nonFinite(Run run, NetworkHistory network) {
		return network.nonFinite().map(found -> List.of(mark(found, network.declaration()))).orElse(List.of());
	}

	private static Mark mark(NonFiniteFound found, NetworkDeclared network) {
		int layer = found.tensor().scope() == Figure.Scope.LAYER ? found.index() : layerOf(found.index(), network);
		String name = layer < network.layers().size() ? network.layers().get(layer).name() : ""; //$NON-NLS-1$
		return new Mark(found.iteration(), OptionalInt.of(layer), SignalState.NOT_FINITE.sign(), ThemeColors.EXPLODING,
				NLS.bind(Messages.Marks_nonFinite, TensorText.name(found.tensor()), name));
	}

	private static int layerOf(int parameter, NetworkDeclared network) {
		int layer = 0;
		while (layer + 1 < network.layers().size() && network.firstParameter(layer + 1) <= parameter) {
			layer++;
		}
		return layer;
	}
}
