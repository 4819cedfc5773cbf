// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;
import org.gradlens.telemetry.Layer;
import org.gradlens.ui.internal.finding.LayerFinding;
import org.gradlens.ui.internal.table.StyledCell;

/** What a row is called, and of a layer its kind. */
final class NameCell extends StyledCell {

	/** Longer names are cut, so that the figures stay in view; the tool tip has the whole name. */
	private static final int MOST_CHARACTERS = 40;
	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

	@Override
	public void update(ViewerCell cell) {
		StyledString text = styled((FlowRow) cell.getElement());
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		super.update(cell);
	}

	/** What stands in the cell of a row. */
	static String text(FlowRow row) {
		return styled(row).getString();
	}

	private static StyledString styled(FlowRow row) {
		StyledString text = new StyledString();
		row.finding().ifPresent(finding -> text.append(finding.sign() + ' ', sign(finding)));
		text.append(fitting(row.title()));
		if (row.isLayer()) {
			Layer layer = row.readings().get(0).layer();
			text.append(fitting(layer.name()));
			text.append(' ' + LayerText.ordinal(layer), StyledString.COUNTER_STYLER);
			text.append(' ' + LayerText.shortKind(layer), StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	private static String fitting(String name) {
		return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS - 1).stripTrailing() + ELLIPSIS;
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
