// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.jface.preference.JFacePreferences;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.table.PiecesCell;

/** The name of a run, and whether it is kept. */
final class NameCell extends PiecesCell<Run> {

	@Override
	protected List<Piece> pieces(Run run) {
		Piece name = Piece.plain(run.name());
		return run.remarks().kept()
				? List.of(name, Piece.colored(' ' + Messages.NameCell_kept, JFacePreferences.QUALIFIER_COLOR))
				: List.of(name);
	}

	@Override
	public String getToolTipText(Object element) {
		return RunToolTip.of((Run) element);
	}
}
