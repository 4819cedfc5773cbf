// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.preference.JFacePreferences;
import org.gradlens.telemetry.Layer;
import org.gradlens.ui.internal.table.PiecesCell;

/** What a row is called, and of a layer its kind. */
final class NameCell extends PiecesCell<FlowRow> {

	/** Longer names are cut, so that the figures stay in view; the tool tip has the whole name. */
	private static final int MOST_CHARACTERS = 40;
	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

	@Override
	protected List<Piece> pieces(FlowRow row) {
		List<Piece> pieces = new ArrayList<>();
		row.finding().ifPresent(finding -> pieces.add(new Piece(finding.sign() + ' ', Optional.of(finding.color().get()))));
		pieces.add(Piece.plain(fitting(row.title())));
		if (row.isLayer()) {
			Layer layer = row.readings().get(0).layer();
			pieces.add(Piece.plain(fitting(layer.name())));
			pieces.add(Piece.colored(' ' + LayerText.ordinal(layer), JFacePreferences.QUALIFIER_COLOR));
			pieces.add(Piece.colored(' ' + LayerText.shortKind(layer), JFacePreferences.QUALIFIER_COLOR));
		}
		return pieces;
	}

	/** How long the text of a row is. */
	int length(FlowRow row) {
		return text(row).length();
	}

	private static String fitting(String name) {
		return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS - 1).stripTrailing() + ELLIPSIS;
	}

	@Override
	public String getToolTipText(Object element) {
		return LayerText.details((FlowRow) element);
	}
}
