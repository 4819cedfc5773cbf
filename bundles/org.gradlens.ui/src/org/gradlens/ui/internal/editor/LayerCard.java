// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Comparator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.gradlens.ui.internal.Messages;

/** A layer's card: what it is, its figures now and at the first step, their course, and ways to more. */
final class LayerCard extends AbstractInformationControl implements IInformationControlExtension2 {

	private static final int CURVE_LINES = 4;
	private static final int WIDTH_CHARACTERS = 60;
	private static final String HELP = "/org.gradlens.doc/html/gradlens.html"; //$NON-NLS-1$

	private Composite area;
	private @Nullable LineReading line;

	LayerCard(Shell parent, boolean resizable) {
		super(parent, resizable);
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
	}

	@Override
	public void setInput(Object input) {
		line = input instanceof LineReading reading ? reading : null;
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		if (hasContents()) {
			// the layer that fares worst speaks for the line
			fill(line, line.layers().stream().max(Comparator.comparing(LayerMoment::state)).get());
		}
		area.requestLayout();
	}

	private void fill(LineReading reading, LayerMoment layer) {
		label(CardText.title(layer.layer())).setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		String remarks = CardText.remarks(reading, layer);
		if (!remarks.isEmpty()) {
			label(remarks);
		}
		label(CardText.figures(layer));
		Canvas curve = new Canvas(area, SWT.DOUBLE_BUFFERED);
		curve.setForeground(area.getForeground());
		curve.setBackground(area.getBackground());
		Point character = character();
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH_CHARACTERS * character.x, CURVE_LINES * character.y)
				.applyTo(curve);
		curve.addPaintListener(event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setForeground(layer.state().color().get());
			Rectangle size = curve.getClientArea();
			layer.trend().paint(event.gc, size);
		});
		Link links = new Link(area, SWT.NONE);
		links.setText(Messages.LayerCard_links);
		links.addListener(SWT.Selection, event -> {
			if (event.text.equals(HELP)) {
				PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(HELP);
			} else {
				ShowLayers.in(event.text, reading);
			}
			dispose();
		});
		paint(area);
	}

	private Label label(String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH_CHARACTERS * character().x, SWT.DEFAULT)
				.applyTo(label);
		return label;
	}

	private void paint(Composite parent) {
		for (Control child : parent.getChildren()) {
			child.setForeground(parent.getForeground());
			child.setBackground(parent.getBackground());
		}
	}

	/** Width and height of a character. */
	private Point character() {
		GC gc = new GC(area);
		try {
			return new Point((int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth()),
					gc.getFontMetrics().getHeight());
		} finally {
			gc.dispose();
		}
	}

	@Override
	public boolean hasContents() {
		return line != null && !line.layers().isEmpty();
	}

	@Override
	public Point computeSizeHint() {
		return getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
	}
}
