// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.table.StyledCell;

/** The name of a run, and whether it is kept. */
final class NameCell extends StyledCell {

	@Override
	public void update(ViewerCell cell) {
		Run run = (Run) cell.getElement();
		StyledString text = new StyledString(run.name());
		if (run.remarks().kept()) {
			text.append(' ' + Messages.NameCell_kept, StyledString.COUNTER_STYLER);
		}
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		super.update(cell);
	}

	@Override
	public String getToolTipText(Object element) {
		return RunToolTip.of((Run) element);
	}
}
