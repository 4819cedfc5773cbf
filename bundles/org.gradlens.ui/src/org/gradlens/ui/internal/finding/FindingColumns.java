// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.table.Column;

/** The columns of the tree of findings. It keeps the order of causes, so that none sorts. */
final class FindingColumns {

	private FindingColumns() {
	}

	static List<Column<FindingItem>> all() {
		return List.of(
				column("finding", Messages.FindingColumns_finding, SWT.LEAD, new Column.Size(16, 5), new Title()), //$NON-NLS-1$
				column("layer", Messages.FlowTable_layer, SWT.LEAD, new Column.Size(8, 2), text(FindingItem::layer)), //$NON-NLS-1$
				column("line", Messages.FlowTable_line, SWT.TRAIL, new Column.Size(4, 0), //$NON-NLS-1$
						text(item -> item.line().isPresent() ? Integer.toString(item.line().getAsInt()) : "")), //$NON-NLS-1$
				column("since", Messages.FindingColumns_since, SWT.TRAIL, new Column.Size(6, 0), //$NON-NLS-1$
						text(item -> Long.toString(item.finding().began()))));
	}

	private static Column<FindingItem> column(String id, String title, int alignment, Column.Size size,
			CellLabelProvider labels) {
		Optional<Comparator<FindingItem>> unsorted = Optional.empty();
		return new Column<>(id, title, "", alignment, size, true, labels, unsorted); //$NON-NLS-1$
	}

	private static CellLabelProvider text(Function<FindingItem, String> text) {
		return new Cell(text);
	}

	private static class Cell extends ColumnLabelProvider {

		private final Function<FindingItem, String> text;

		Cell(Function<FindingItem, String> text) {
			this.text = text;
		}

		@Override
		public String getText(Object element) {
			return text.apply((FindingItem) element);
		}

		@Override
		public String getToolTipText(Object element) {
			FindingItem item = (FindingItem) element;
			return FindingText.circumstances(item) + '\n' + item.finding().message();
		}
	}

	private static final class Title extends Cell {

		Title() {
			super(item -> item.finding().rule().title());
		}

		@Override
		public @Nullable Image getImage(Object element) {
			return PlatformUI.getWorkbench().getSharedImages()
					.getImage(FindingText.image(((FindingItem) element).finding().severity()));
		}
	}
}
