// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.function.Consumer;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gradlens.ui.internal.chart.ThemeColors;

/** The figures at the end of one line. */
final class LayerMining extends LineEndCodeMining {

	private static final int GAP_CHARACTERS = 2;
	private static final int TREND_CHARACTERS = 8;

	private final Consumer<MouseEvent> action;
	private volatile MiningText text;

	/**
	 * @param line the line, counted from 0
	 * @param action what a click does
	 * @throws BadLocationException when the document has no such line
	 */
	LayerMining(IDocument document, int line, ICodeMiningProvider provider, MiningText text,
			Consumer<MouseEvent> action) throws BadLocationException {
		super(document, line, provider);
		this.text = text;
		this.action = action;
		setLabel(text.label());
	}

	/** Changes what it says, in the same place; to be drawn again. */
	void setText(MiningText changed) {
		text = changed;
		setLabel(changed.label());
	}

	@Override
	public boolean isResolved() {
		return true;
	}

	@Override
	public Consumer<MouseEvent> getAction() {
		return action;
	}

	@Override
	public Point draw(GC gc, StyledText textWidget, Color color, int x, int y) {
		MiningText shown = text;
		gc.setFont(textWidget.getFont());
		FontMetrics font = gc.getFontMetrics();
		int character = (int) Math.ceil(font.getAverageCharacterWidth());
		int height = font.getHeight();
		int right = x + GAP_CHARACTERS * character;
		if (shown.trend().isPresent()) {
			gc.setForeground(color(shown, shown.color()));
			gc.setAntialias(SWT.ON);
			int inset = height / 5;
			shown.trend().get().paint(gc,
					new Rectangle(right, y + inset, TREND_CHARACTERS * character, height - 2 * inset));
			right += (TREND_CHARACTERS + 1) * character;
		}
		gc.setForeground(color(shown, ThemeColors.FIGURES));
		gc.drawString(shown.figures(), right, y, true);
		right += gc.stringExtent(shown.figures()).x;
		if (shown.color() != ThemeColors.HEALTHY) {
			gc.setForeground(color(shown, shown.color()));
		}
		if (!shown.sign().isEmpty()) {
			gc.drawString(shown.sign(), right, y, true);
		}
		right += MiningText.SIGN_WIDTH * character;
		gc.drawString(shown.accent(), right, y, true);
		right += gc.stringExtent(shown.accent()).x;
		return new Point(right - x, height);
	}

	private static Color color(MiningText shown, ThemeColors current) {
		return (shown.old() ? ThemeColors.OLD : current).get();
	}
}
