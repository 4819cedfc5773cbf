// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.Messages;

/**
 * The rows of a network: in network order, those together that one line of the source declared through a helper or a
 * loop, or between which the error signal takes several ways.
 */
final class FlowRows {

	private final NetworkDeclared network;
	private final List<FlowRow> roots = new ArrayList<>();

	private FlowRows(NetworkDeclared network) {
		this.network = network;
	}

	/** The topmost rows. */
	static List<FlowRow> of(NetworkDeclared network) {
		FlowRows rows = new FlowRows(network);
		int next = 0;
		for (ResidualBlocks.Block block : ResidualBlocks.of(network)) {
			rows.addByDeclaration(next, block.first());
			rows.addGroup(NLS.bind(Messages.FlowRows_block, rows.name(block.first()), rows.name(block.last())),
					block.first(), block.last() + 1);
			next = block.last() + 1;
		}
		rows.addByDeclaration(next, network.layers().size());
		return List.copyOf(rows.roots);
	}

	private String name(int layer) {
		return network.layers().get(layer).name();
	}

	private void addByDeclaration(int from, int to) {
		List<Optional<SourceFrame>> anchors = IntStream.range(from, to).mapToObj(network::anchor).toList();
		int start = from;
		while (start < to) {
			Optional<SourceFrame> anchor = anchors.get(start - from);
			int end = start + 1;
			while (end < to && anchor.isPresent() && anchor.equals(anchors.get(end - from))) {
				end++;
			}
			if (end - start > 1) {
				addGroup(NLS.bind(Messages.FlowRows_declared, anchor.orElseThrow().location(), end - start), start, end);
			} else {
				addLayer(Optional.empty(), start);
			}
			start = end;
		}
	}

	private void addGroup(String title, int from, int to) {
		FlowRow group = FlowRow.group(title, IntStream.range(from, to).boxed().toList());
		roots.add(group);
		group.layers().forEach(layer -> addLayer(Optional.of(group), layer));
	}

	private void addLayer(Optional<FlowRow> group, int layer) {
		FlowRow row = FlowRow.layer(group.orElse(null), layer);
		if (group.isEmpty()) {
			roots.add(row);
		}
		List<String> inner = InnerLayers.names(network.layers().get(layer));
		for (int i = 0; i < inner.size(); i++) {
			FlowRow.part(row, inner.get(i), i);
		}
	}
}
