// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.live.LiveText;
import org.gradlens.ui.internal.table.ColumnTree;

/** The tree of layers. For the user interface's thread. */
final class FlowTree {

	private final FlowColumns columns = new FlowColumns();
	private final ColumnTree<FlowRow> tree;
	private @Nullable NetworkDeclared shown;
	private List<FlowRow> rows = List.of();

	/** A tree that fills a parent which has no other child. */
	FlowTree(Composite parent, @Nullable IMemento memento) {
		tree = new ColumnTree<>(parent, columns.all(), memento);
		tree.viewer().setContentProvider(new FlowContent());
		tree.setName(Messages.FlowTable_name);
	}

	/** The viewer, whose elements are {@link FlowRow rows}. */
	TreeViewer viewer() {
		return tree.viewer();
	}

	/** The columns and what the user makes of them. */
	ColumnTree<FlowRow> columns() {
		return tree;
	}

	/** Shows a snapshot; paints only what differs from the one before. Tells whether the rows are new ones. */
	boolean show(FlowSnapshot snapshot) {
		boolean repaint = showAxis(snapshot);
		if (!snapshot.declaration().equals(shown)) {
			shown = snapshot.declaration();
			List<FlowRow> roots = FlowRows.of(snapshot.declaration());
			rows = new ArrayList<>();
			roots.forEach(this::addWithChildren);
			rows.forEach(row -> row.take(snapshot.readings()));
			tree.makeRoom(columns.name(), rows.stream().mapToInt(columns.nameCell()::length).max().orElse(0));
			tree.setInput(roots);
			viewer().expandAll();
			return true;
		}
		tree.update(rows.stream().filter(row -> row.take(snapshot.readings())).toList());
		if (repaint) {
			tree.repaint();
		}
		return false;
	}

	private void addWithChildren(FlowRow row) {
		rows.add(row);
		row.children().forEach(this::addWithChildren);
	}

	private boolean showAxis(FlowSnapshot snapshot) {
		BarCell cell = columns.epsilonCell();
		DecadeScale fitted = cell.scale()
				.fitted(snapshot.readings().stream()
						.flatMap(reading -> Stream.of(reading.figures().epsilon(), reading.predicted().epsilon(), reading.before())).toList());
		boolean rescaled = !fitted.equals(cell.scale());
		if (rescaled) {
			tree.setTitle(columns.epsilon(), Messages.FlowTable_epsilon + ' ' + fitted.text());
		}
		boolean aged = cell.setOld(LiveText.isOld(snapshot.run()));
		return cell.setAxis(fitted, snapshot.band()) || rescaled || aged;
	}

	/** Selects the rows of some layers, by index, and scrolls to the first. */
	void select(List<Integer> layers) {
		List<FlowRow> selected = rows.stream().filter(FlowRow::isLayer)
				.filter(row -> layers.containsAll(row.layers())).toList();
		viewer().setSelection(new StructuredSelection(selected), true);
	}

	/** Indices of the layers that the selected rows are about, ascending. */
	List<Integer> selectedLayers() {
		return tree.selected().stream().flatMap(row -> row.layers().stream()).distinct().sorted().toList();
	}
}
