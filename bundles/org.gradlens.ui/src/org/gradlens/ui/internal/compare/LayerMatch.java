// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;

/**
 * Which layers of several networks are the same one: as many as possible that come in the same order, of the same
 * name and kind, or between such layers at least of the same kind. Layers that only some networks have stand where
 * they are in those.
 */
final class LayerMatch {

	/** A name tells more than the kind does: nothing is gained by matching two layers by kind instead of one by name. */
	private static final int BY_NAME = 3;
	private static final int BY_KIND = 1;

	private final List<NetworkDeclared> networks;
	/** A row a layer: its index in each network, or empty. */
	private List<List<OptionalInt>> rows = new ArrayList<>();

	private LayerMatch(List<NetworkDeclared> networks) {
		this.networks = networks;
	}

	/** Matches the layers of some networks: one list a layer, with its index in each network. */
	static List<List<OptionalInt>> of(List<NetworkDeclared> networks) {
		LayerMatch match = new LayerMatch(networks);
		for (int network = 0; network < networks.size(); network++) {
			match.add(network);
		}
		return match.rows;
	}

	private void add(int network) {
		List<Layer> layers = networks.get(network).layers();
		int[][] common = commonLikeness(layers);
		List<List<OptionalInt>> merged = new ArrayList<>();
		int row = 0;
		int layer = 0;
		while (row < rows.size() || layer < layers.size()) {
			boolean both = row < rows.size() && layer < layers.size();
			int likeness = both ? likeness(row, layers.get(layer)) : 0;
			if (likeness > 0 && common[row][layer] == likeness + common[row + 1][layer + 1]) {
				merged.add(with(rows.get(row++), network, OptionalInt.of(layer++)));
			} else if (layer == layers.size() || both && common[row + 1][layer] >= common[row][layer + 1]) {
				merged.add(with(rows.get(row++), network, OptionalInt.empty()));
			} else {
				merged.add(with(List.of(), network, OptionalInt.of(layer++)));
			}
		}
		rows = merged;
	}

	/** How alike the layers that are matched can be at most, together, from each row and layer on. */
	private int[][] commonLikeness(List<Layer> layers) {
		int[][] common = new int[rows.size() + 1][layers.size() + 1];
		for (int row = rows.size() - 1; row >= 0; row--) {
			for (int layer = layers.size() - 1; layer >= 0; layer--) {
				int likeness = likeness(row, layers.get(layer));
				int without = Math.max(common[row + 1][layer], common[row][layer + 1]);
				common[row][layer] = likeness == 0 ? without : Math.max(without, likeness + common[row + 1][layer + 1]);
			}
		}
		return common;
	}

	private int likeness(int row, Layer layer) {
		Layer other = layer(networks, rows.get(row));
		return !other.kind().equals(layer.kind()) ? 0 : other.name().equals(layer.name()) ? BY_NAME : BY_KIND;
	}

	/** The layer of a row, as the first network has it that does. */
	static Layer layer(List<NetworkDeclared> networks, List<OptionalInt> row) {
		for (int network = 0; network < row.size(); network++) {
			if (row.get(network).isPresent()) {
				return networks.get(network).layers().get(row.get(network).getAsInt());
			}
		}
		throw new IllegalArgumentException("a layer of no network"); //$NON-NLS-1$
	}

	private static List<OptionalInt> with(List<OptionalInt> row, int network, OptionalInt layer) {
		List<OptionalInt> longer = new ArrayList<>(row);
		while (longer.size() < network) {
			longer.add(OptionalInt.empty());
		}
		longer.add(layer);
		return longer;
	}
}
