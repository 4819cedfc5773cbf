// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.LayerFinding;

/**
 * A layer's card: what it is, what is wrong with it, its figures now and at the first step, their histogram and
 * course, and ways to more.
 */
final class LayerCard extends AbstractInformationControl implements IInformationControlExtension2 {

	private static final int CHART_LINES = 11;
	private static final int WIDTH_CHARACTERS = 90;
	private static final String HELP = "/org.gradlens.doc/html/editor.html"; //$NON-NLS-1$
	/** What a link to the help is told by: every view's id has a name in its place. */
	private static final String HELP_PREFIX = "/"; //$NON-NLS-1$

	private Composite area;
	private @Nullable LineReading line;
	private @Nullable CardHistogram reading;

	/** @param resizable whether it stays, and is the user's to size, rather than to go with the pointer */
	LayerCard(Shell parent, boolean resizable) {
		super(parent, resizable);
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		area.addDisposeListener(event -> forget());
	}

	@Override
	public void setInput(Object input) {
		forget();
		line = input instanceof LineReading given ? given : null;
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		if (hasContents()) {
			// the layer that fares worst speaks for the line
			fill(line, line.layers().stream().max(LayerMoment.BY_GRAVITY).get());
		}
		area.requestLayout();
	}

	private void forget() {
		if (reading != null) {
			reading.cancel();
			reading = null;
		}
	}

	private void fill(LineReading read, LayerMoment layer) {
		say(CardText.title(layer.layer())).ifPresent(title -> title
				.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT)));
		Optional<Label> remarks = say(CardText.remarks(layer));
		say(CardText.reservations(read));
		say(CardText.figures(layer));
		say(layer.predicted().sentence());
		Composite charts = charts(layer);
		Link links = new Link(area, SWT.NONE);
		String help = layer.findings().stream().findFirst().map(LayerFinding::helpPage).orElse(HELP);
		links.setText(NLS.bind(Messages.LayerCard_links, help));
		links.addListener(SWT.Selection, event -> {
			if (event.text.startsWith(HELP_PREFIX)) {
				PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(event.text);
			} else {
				ShowLayers.in(event.text, read);
			}
			dispose();
		});
		paint(area);
		paint(charts);
		if (layer.color() != ThemeColors.HEALTHY) {
			remarks.ifPresent(label -> label.setForeground(layer.color().get()));
		}
	}

	/** The histogram, which takes its time to be read, beside the course, which is there. */
	private Composite charts(LayerMoment layer) {
		Composite charts = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(charts);
		Point character = character();
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(WIDTH_CHARACTERS * character.x, CHART_LINES * character.y).applyTo(charts);
		CardChart histogram = new CardChart(charts);
		new CardChart(charts).show(new EpsilonChart(layer));
		reading = new CardHistogram(layer, charts, read -> read.ifPresentOrElse(histogram::show,
				() -> histogram.say(Messages.LayerCard_noDistribution)));
		reading.schedule();
		return charts;
	}

	private Optional<Label> say(String text) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Label label = new Label(area, SWT.WRAP);
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH_CHARACTERS * character().x, SWT.DEFAULT)
				.applyTo(label);
		return Optional.of(label);
	}

	private static void paint(Composite parent) {
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

	/** Whether a widget is in the card. */
	boolean holds(@Nullable Widget widget) {
		return widget instanceof Control control && !control.isDisposed() && control.getShell() == getShell();
	}

	/** The card that takes this one's place once the pointer moves into it, so that its links can be followed. */
	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return parent -> new LayerCard(parent, true);
	}
}
