// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Finding;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.FindingText;

/** What became of a run; for one under way how far it has come, with a bar below the text. */
final class VerdictCell extends OwnerDrawLabelProvider {

	@Override
	public void update(ViewerCell cell) {
		Run run = (Run) cell.getElement();
		cell.setText(RunCellText.verdict(run));
		cell.setImage(image(run));
		super.update(cell);
	}

	private static @Nullable Image image(Run run) {
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		Optional<String> found = FindingText.leading(run).map(Finding::severity).map(FindingText::image);
		return switch (run.state()) {
		case FAILED -> images.getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
		case STOPPED -> images.getImage(found.orElse(ISharedImages.IMG_OBJS_WARN_TSK));
		case STARTING, RUNNING, COMPLETED -> found.map(images::getImage).orElse(null);
		};
	}

	@Override
	public String getToolTipText(Object element) {
		return RunToolTip.of((Run) element);
	}

	@Override
	protected void measure(Event event, Object element) {
		// as high as the text
	}

	@Override
	protected void erase(Event event, Object element) {
		// the text is drawn as in any other cell
	}

	@Override
	protected void paint(Event event, Object element) {
		Run run = (Run) element;
		if (!run.state().isOver()) {
			run.progress().ifPresent(progress -> progress.fraction()
					.ifPresent(share -> paintBar(event, ((TreeItem) event.item).getBounds(event.index), share)));
		}
	}

	private static void paintBar(Event event, Rectangle cell, double share) {
		int height = Math.max(1, cell.height / 8);
		int bottom = cell.y + cell.height - height;
		Color background = event.gc.getBackground();
		event.gc.setBackground(ThemeColors.GRID.get());
		event.gc.fillRectangle(cell.x, bottom, cell.width, height);
		event.gc.setBackground(ThemeColors.HEALTHY.get());
		event.gc.fillRectangle(cell.x, bottom, (int) Math.round(share * cell.width), height);
		event.gc.setBackground(background);
	}
}
