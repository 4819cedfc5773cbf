// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;

/** Finds the stretches of a graph that leave one layer by several branches and meet again. */
final class ResidualBlocks {

	/**
	 * Successive layers of a network.
	 *
	 * @param first the first
	 * @param last the last, where the branches meet
	 */
	record Block(int first, int last) {

		private boolean overlaps(Block other) {
			return first <= other.last && other.first <= last;
		}
	}

	private final List<Layer> layers;
	/** Of each layer, itself and all that feed it. */
	private final List<BitSet> ancestors = new ArrayList<>();

	private ResidualBlocks(NetworkDeclared network) {
		layers = network.layers();
		for (Layer layer : layers) {
			BitSet all = new BitSet();
			layer.inputs().forEach(input -> all.or(ancestors.get(input)));
			all.set(layer.index());
			ancestors.add(all);
		}
	}

	/** The blocks of a network, of nested ones the innermost, in network order. */
	static List<Block> of(NetworkDeclared network) {
		boolean ordered = network.layers().stream()
				.allMatch(layer -> layer.inputs().stream().allMatch(input -> input < layer.index()));
		return ordered ? new ResidualBlocks(network).blocks() : List.of();
	}

	private List<Block> blocks() {
		List<Block> found = new ArrayList<>();
		for (Layer join : layers) {
			if (join.inputs().size() > 1) {
				addBlock(join, found);
			}
		}
		List<Block> chosen = new ArrayList<>();
		found.sort(Comparator.comparingInt(block -> block.last - block.first));
		for (Block block : found) {
			if (chosen.stream().noneMatch(block::overlaps)) {
				chosen.add(block);
			}
		}
		chosen.sort(Comparator.comparingInt(Block::first));
		return chosen;
	}

	private void addBlock(Layer join, List<Block> found) {
		BitSet common = (BitSet) ancestors.get(join.inputs().get(0)).clone();
		join.inputs().forEach(input -> common.and(ancestors.get(input)));
		int split = common.length() - 1;
		Block block = new Block(split + 1, join.index());
		if (split >= 0 && block.first < block.last && isClosed(block, split)) {
			found.add(block);
		}
	}

	/** Whether nothing but the split leads in, and nothing but the join leads out. */
	private boolean isClosed(Block block, int split) {
		for (Layer layer : layers) {
			boolean inside = layer.index() >= block.first && layer.index() <= block.last;
			for (int input : layer.inputs()) {
				boolean fromInside = input >= block.first && input < block.last;
				if (inside && !fromInside && input != split || !inside && fromInside) {
					return false;
				}
			}
		}
		return true;
	}
}
