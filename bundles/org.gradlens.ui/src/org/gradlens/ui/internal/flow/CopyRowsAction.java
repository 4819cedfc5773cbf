// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.table.Column;

/** Copies the selected rows, or all when none is selected, with the columns that are shown, as a table of text. */
final class CopyRowsAction extends Action {

	private static final String SEPARATOR = "\t"; //$NON-NLS-1$

	private final FlowTree rows;

	CopyRowsAction(FlowTree rows) {
		super(Messages.CopyRowsAction_name);
		this.rows = rows;
		setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
	}

	@Override
	public void run() {
		rows.columns().finishUpdates();
		Tree tree = rows.viewer().getTree();
		List<TreeItem> items = tree.getSelectionCount() > 0 ? List.of(tree.getSelection()) : all(tree.getItems());
		if (items.isEmpty()) {
			return;
		}
		String heading = rows.columns().shownColumns().stream().map(Column::title)
				.collect(Collectors.joining(SEPARATOR));
		String text = Stream.concat(Stream.of(heading), items.stream().map(CopyRowsAction::line))
				.collect(Collectors.joining(System.lineSeparator()));
		Clipboard clipboard = new Clipboard(tree.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private static List<TreeItem> all(TreeItem[] items) {
		return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item), all(item.getItems()).stream())).toList();
	}

	private static String line(TreeItem item) {
		return IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText)
				.collect(Collectors.joining(SEPARATOR));
	}
}
