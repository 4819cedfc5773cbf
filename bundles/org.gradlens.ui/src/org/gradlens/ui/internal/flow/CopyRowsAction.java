// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.gradlens.ui.internal.Messages;

/** Copies the selected layers, or all when none is selected, as a table of text. */
final class CopyRowsAction extends Action {

	private final FlowTable table;

	CopyRowsAction(FlowTable table) {
		super(Messages.CopyRowsAction_name);
		this.table = table;
		setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
	}

	@Override
	public void run() {
		List<LayerRow> rows = table.selected().isEmpty() ? table.rows() : table.selected();
		if (rows.isEmpty()) {
			return;
		}
		String text = Stream
				.concat(Stream.of(Messages.CopyRowsAction_heading),
						rows.stream().map(row -> FlowTable.copyText(row.reading())))
				.collect(Collectors.joining(System.lineSeparator()));
		Clipboard clipboard = new Clipboard(table.viewer().getTable().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
