// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.run.ActivationFigures;
import org.gradlens.core.run.LayerFigures;
import org.gradlens.ui.internal.finding.LayerFinding;

/**
 * A row of the view: a layer, an inner layer of one, or several layers that belong together. It stays the same while it
 * is read again and again. For the user interface's thread.
 */
final class FlowRow {

	private static final Trend NO_TREND = new Trend(new double[0]);

	private final @Nullable FlowRow parent;
	private final List<FlowRow> children = new ArrayList<>();
	private final String title;
	private final List<Integer> layers;
	private final OptionalInt part;
	private List<LayerReading> readings = List.of();

	private FlowRow(@Nullable FlowRow parent, String title, List<Integer> layers, OptionalInt part) {
		this.parent = parent;
		this.title = title;
		this.layers = layers;
		this.part = part;
		if (parent != null) {
			parent.children.add(this);
		}
	}

	/** Several layers that belong together, under a title. */
	static FlowRow group(String title, List<Integer> layers) {
		return new FlowRow(null, title, layers, OptionalInt.empty());
	}

	/** A layer, below a group or by itself. */
	static FlowRow layer(@Nullable FlowRow parent, int layer) {
		return new FlowRow(parent, "", List.of(layer), OptionalInt.empty()); //$NON-NLS-1$
	}

	/** An inner layer of the layer above it. */
	static FlowRow part(FlowRow parent, String title, int part) {
		return new FlowRow(parent, title, parent.layers, OptionalInt.of(part));
	}

	/** The row that this one is below of. */
	Optional<FlowRow> parent() {
		return Optional.ofNullable(parent);
	}

	/** The rows below this one. */
	List<FlowRow> children() {
		return children;
	}

	/** What it is called when it is no layer of its own; else empty. */
	String title() {
		return title;
	}

	/** Indices of the layers it is about. */
	List<Integer> layers() {
		return layers;
	}

	/** Whether it stands for one whole layer. */
	boolean isLayer() {
		return title.isEmpty();
	}

	/** What was read last of each of its layers. */
	List<LayerReading> readings() {
		return readings;
	}

	/** Takes the new readings of all layers; tells whether anything changed. */
	boolean take(List<LayerReading> ofAll) {
		List<LayerReading> next = layers.stream().map(ofAll::get).map(this::own).toList();
		boolean changed = !next.equals(readings);
		readings = next;
		return changed;
	}

	private LayerReading own(LayerReading whole) {
		if (part.isEmpty()) {
			return whole;
		}
		OptionalDouble none = OptionalDouble.empty();
		LayerFigures figures = whole.parts().get(part.getAsInt());
		return new LayerReading(whole.layer(), figures, new ActivationFigures(none, none, none, none), SignalState.STEADY,
				whole.line(), NO_TREND, PredictedLayer.NONE, none, List.of(), List.of());
	}

	/** The least and the greatest value of a figure among its layers; empty when none was read. */
	Optional<FigureRange> range(Function<LayerReading, OptionalDouble> figure) {
		return FigureRange.of(readings.stream().map(figure).toList());
	}

	/** The gravest finding among its layers; empty when there is none. */
	Optional<LayerFinding> finding() {
		return readings.stream().flatMap(reading -> reading.findings().stream().limit(1))
				.max(Comparator.comparing(LayerFinding::severity));
	}

	/** The gravest state among its layers. */
	SignalState state() {
		return readings.stream().map(LayerReading::state).max(SignalState::compareTo).orElse(SignalState.STEADY);
	}
}
