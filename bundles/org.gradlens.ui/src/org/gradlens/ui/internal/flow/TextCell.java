// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.function.Function;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;

/** A text of a row. */
final class TextCell extends CellLabelProvider {

	private final Function<FlowRow, String> text;

	TextCell(Function<FlowRow, String> text) {
		this.text = text;
	}

	@Override
	public void update(ViewerCell cell) {
		cell.setText(text.apply((FlowRow) cell.getElement()));
	}

	@Override
	public String getToolTipText(Object element) {
		return LayerText.details((FlowRow) element);
	}
}
