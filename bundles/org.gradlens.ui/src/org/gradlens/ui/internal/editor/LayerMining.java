// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.gradlens.ui.internal.flow.SignalState;
import org.gradlens.ui.internal.flow.ThemeColors;

/** The figures at the end of one line. */
final class LayerMining extends LineEndCodeMining {

	private final MiningText text;

	/**
	 * @param line the line, counted from 0
	 * @throws BadLocationException when the document has no such line
	 */
	LayerMining(IDocument document, int line, ICodeMiningProvider provider, MiningText text)
			throws BadLocationException {
		super(document, line, provider);
		this.text = text;
		setLabel(text.label());
	}

	@Override
	public boolean isResolved() {
		return true;
	}

	@Override
	public Point draw(GC gc, StyledText textWidget, Color color, int x, int y) {
		gc.setFont(textWidget.getFont());
		gc.setForeground(ThemeColors.FIGURES.get());
		gc.drawString(text.figures(), x, y, true);
		Point lead = gc.stringExtent(text.figures());
		if (text.state() != SignalState.STEADY) {
			gc.setForeground(ThemeColors.of(text.state()).get());
		}
		gc.drawString(text.accent(), x + lead.x, y, true);
		return new Point(lead.x + gc.stringExtent(text.accent()).x, lead.y);
	}
}
