// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Finding;
import org.gradlens.ui.internal.chart.GcSurface;
import org.gradlens.ui.internal.chart.Texts;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.FindingText;
import org.gradlens.ui.internal.table.DrawnCell;

/** What became of a run, as much of it as there is room for; for one under way how far it has come, with a bar below the text. */
final class VerdictCell extends DrawnCell {

	@Override
	public void update(ViewerCell cell) {
		Run run = (Run) cell.getElement();
		cell.setText(RunCellText.verdict(run));
	}

	private static @Nullable Image image(Run run) {
		Optional<String> found = FindingText.leading(run).map(Finding::severity).map(FindingText::image);
		return switch (run.state()) {
		case FAILED -> image(ISharedImages.IMG_OBJS_ERROR_TSK);
		case STOPPED -> image(found.orElse(ISharedImages.IMG_OBJS_WARN_TSK));
		case STARTING, RUNNING, COMPLETED -> found.map(VerdictCell::image).orElse(null);
		};
	}

	private static Image image(String id) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(id);
	}

	@Override
	public String getToolTipText(Object element) {
		return RunToolTip.of((Run) element);
	}

	@Override
	protected void draw(GC gc, Rectangle cell, Object element, boolean selected) {
		Run run = (Run) element;
		if (!run.state().isOver()) {
			run.progress().ifPresent(progress -> progress.fraction().ifPresent(share -> paintBar(gc, cell, share)));
		}
		Rectangle room = image(ISharedImages.IMG_OBJS_WARN_TSK).getBounds();
		Image image = image(run);
		if (image != null) {
			gc.drawImage(image, cell.x + gap(), cell.y + (cell.height - image.getBounds().height) / 2);
		}
		int x = cell.x + room.width + 2 * gap();
		String text = Texts.fitted(new GcSurface(gc), RunCellText.verdict(run), cell.x + cell.width - gap() - x);
		drawText(gc, text, x, textY(cell));
	}

	private static void paintBar(GC gc, Rectangle cell, double share) {
		int height = Math.max(1, cell.height / 8);
		int bottom = cell.y + cell.height - height;
		Color background = gc.getBackground();
		gc.setBackground(ThemeColors.GRID.get());
		gc.fillRectangle(cell.x, bottom, cell.width, height);
		gc.setBackground(ThemeColors.HEALTHY.get());
		gc.fillRectangle(cell.x, bottom, (int) Math.round(share * cell.width), height);
		gc.setBackground(background);
	}
}
