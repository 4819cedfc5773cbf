// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;
import org.gradlens.telemetry.Layer;
import org.gradlens.ui.internal.finding.LayerFinding;

/** What a row is called, and of a layer its kind. */
final class NameCell extends StyledCellLabelProvider {

	@Override
	public void update(ViewerCell cell) {
		FlowRow row = (FlowRow) cell.getElement();
		StyledString text = new StyledString();
		row.finding().ifPresent(finding -> text.append(finding.sign() + ' ', sign(finding)));
		text.append(row.title());
		if (row.isLayer()) {
			Layer layer = row.readings().get(0).layer();
			text.append(layer.name());
			text.append(' ' + LayerText.ordinal(layer), StyledString.COUNTER_STYLER);
			text.append(' ' + LayerText.shortKind(layer), StyledString.QUALIFIER_STYLER);
		}
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		super.update(cell);
	}

	/** Paints a finding's sign in the colour that stands for it. */
	private static Styler sign(LayerFinding finding) {
		return new Styler() {

			@Override
			public void applyStyles(TextStyle style) {
				style.foreground = finding.color().get();
			}
		};
	}

	@Override
	public String getToolTipText(Object element) {
		return LayerText.details((FlowRow) element);
	}
}
