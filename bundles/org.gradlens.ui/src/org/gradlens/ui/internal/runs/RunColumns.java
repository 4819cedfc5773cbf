// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunSummary;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.table.Column;

/** The columns of the Runs view. */
final class RunColumns {

	private RunColumns() {
	}

	static List<Column<Run>> all() {
		Comparator<Run> byLoss = Comparator.comparing(Run::summary,
				Comparator.comparingDouble(summary -> summary.lastLoss().orElse(Double.POSITIVE_INFINITY)));
		return List.of(
				column("name", Messages.RunColumns_name, new Column.Size(18, 4), new NameCell(), byText(Run::name)), //$NON-NLS-1$
				column("launch", Messages.RunColumns_launch, new Column.Size(12, 2), text(Run::launch), //$NON-NLS-1$
						byText(Run::launch)),
				column("start", Messages.RunColumns_start, new Column.Size(18, 1), text(RunCellText::start), //$NON-NLS-1$
						Comparator.comparing(Run::created)),
				column("length", Messages.RunColumns_length, new Column.Size(11, 1), text(RunCellText::length), //$NON-NLS-1$
						Comparator.comparing(Run::summary, Comparator.comparing(RunSummary::length))),
				column("loss", Messages.RunColumns_loss, new Column.Size(15, 1), text(RunCellText::loss), byLoss), //$NON-NLS-1$
				column("verdict", Messages.RunColumns_verdict, new Column.Size(28, 8), new VerdictCell(), //$NON-NLS-1$
						byText(RunCellText::verdict)),
				column("tags", Messages.RunColumns_tags, new Column.Size(10, 2), text(RunCellText::tags), //$NON-NLS-1$
						byText(RunCellText::tags)),
				column("note", Messages.RunColumns_note, new Column.Size(10, 3), text(RunCellText::note), //$NON-NLS-1$
						byText(RunCellText::note)));
	}

	private static Column<Run> column(String id, String title, Column.Size size, CellLabelProvider labels,
			Comparator<Run> order) {
		return new Column<>(id, title, "", SWT.LEAD, size, true, labels, Optional.of(order)); //$NON-NLS-1$
	}

	private static Comparator<Run> byText(Function<Run, String> text) {
		return Comparator.comparing(text, Collator.getInstance());
	}

	private static CellLabelProvider text(Function<Run, String> text) {
		return new ColumnLabelProvider() {

			@Override
			public String getText(Object element) {
				return text.apply((Run) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return RunToolTip.of((Run) element);
			}
		};
	}
}
