// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.swt.SWT;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunSummary;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.table.Column;
import org.gradlens.ui.internal.table.ColumnTree;
import org.gradlens.ui.internal.table.PiecesCell;

/** The columns of the Runs view. */
final class RunColumns {

	private static final String NAME = "name"; //$NON-NLS-1$
	private static final String LAUNCH = "launch"; //$NON-NLS-1$
	private static final String START = "start"; //$NON-NLS-1$
	private static final String VERDICT = "verdict"; //$NON-NLS-1$
	private static final String LOSS = "loss"; //$NON-NLS-1$
	private static final Map<String, Function<Run, String>> FITTED = Map.of(NAME, Run::name, LAUNCH, Run::launch, START,
			RunCellText::start, LOSS, RunCellText::loss, VERDICT, run -> run.state().isOver() ? RunCellText.verdict(run) : ""); //$NON-NLS-1$
	/** Longer texts are cut, so that the other columns stay in view; the tool tip has the whole text. */
	private static final int MOST_CHARACTERS = 36;

	private RunColumns() {
	}

	static List<Column<Run>> all() {
		Comparator<Run> byLoss = Comparator.comparing(Run::summary,
				Comparator.comparingDouble(summary -> summary.lastLoss().orElse(Double.POSITIVE_INFINITY)));
		return List.of(
				column(NAME, Messages.RunColumns_name, new Column.Size(12, 2), new NameCell(), byText(Run::name)),
				column(LAUNCH, Messages.RunColumns_launch, new Column.Size(8, 0), text(Run::launch),
						byText(Run::launch)),
				column(START, Messages.RunColumns_start, new Column.Size(18, 0), text(RunCellText::start),
						Comparator.comparing(Run::created)),
				column("length", Messages.RunColumns_length, new Column.Size(11, 0), text(RunCellText::length), //$NON-NLS-1$
						Comparator.comparing(Run::summary, Comparator.comparing(RunSummary::length))),
				column(LOSS, Messages.RunColumns_loss, new Column.Size(14, 0), text(RunCellText::loss), byLoss),
				column(VERDICT, Messages.RunColumns_verdict, new Column.Size(20, 8), new VerdictCell(),
						byText(RunCellText::verdict)),
				column("tags", Messages.RunColumns_tags, new Column.Size(5, 0), text(RunCellText::tags), //$NON-NLS-1$
						byText(RunCellText::tags)),
				column("note", Messages.RunColumns_note, new Column.Size(5, 1), text(RunCellText::note), //$NON-NLS-1$
						byText(RunCellText::note)));
	}

	/** Gives columns room for what tells runs apart, as far as it is not too long. */
	static void fit(ColumnTree<Run> table, List<Run> runs) {
		for (Column<Run> column : table.shownColumns()) {
			Function<Run, String> text = FITTED.get(column.id());
			if (text != null) {
				int longest = runs.stream().map(text).mapToInt(String::length).max().orElse(0);
				table.makeRoom(column, Math.min(MOST_CHARACTERS, longest));
			}
		}
	}

	private static Column<Run> column(String id, String title, Column.Size size, CellLabelProvider labels,
			Comparator<Run> order) {
		return new Column<>(id, title, "", SWT.LEAD, size, true, labels, Optional.of(order)); //$NON-NLS-1$
	}

	private static Comparator<Run> byText(Function<Run, String> text) {
		return Comparator.comparing(text, Collator.getInstance());
	}

	private static CellLabelProvider text(Function<Run, String> text) {
		return new PiecesCell<Run>() {

			@Override
			protected List<Piece> pieces(Run run) {
				return List.of(Piece.plain(text.apply(run)));
			}

			@Override
			public String getToolTipText(Object element) {
				return RunToolTip.of((Run) element);
			}
		};
	}
}
