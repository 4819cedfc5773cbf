// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;

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
import org.gradlens.ui.internal.finding.LayerFinding;
import org.gradlens.ui.internal.flow.LayerText;
import org.gradlens.ui.internal.flow.SignalState;
import org.gradlens.ui.internal.time.RecurrentLayers;

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
		area = new Composite(parent, SWT.BORDER);
		area.setBackgroundMode(SWT.INHERIT_FORCE);
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
		say(CardText.title(layer.layer()))
				.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		layer.findings().forEach(finding -> finding.color().paintText(say(finding.text())));
		if (layer.findings().isEmpty() && layer.state() != SignalState.STEADY) {
			layer.color().paintText(say(LayerText.state(layer.state())));
		}
		CardText.reservations(read).forEach(this::say);
		figures(layer);
		if (!layer.predicted().sentence().isEmpty()) {
			say(layer.predicted().sentence());
		}
		charts(layer);
		links(read, layer);
	}

	private void links(LineReading read, LayerMoment layer) {
		Link links = painted(new Link(area, SWT.NONE));
		String help = layer.findings().stream().findFirst().map(LayerFinding::helpPage).orElse(HELP);
		links.setText(NLS.bind(Messages.LayerCard_links,
				RecurrentLayers.isRecurrent(layer.layer()) ? Messages.LayerCard_throughTime : "", help)); //$NON-NLS-1$
		links.addListener(SWT.Selection, event -> {
			if (event.text.startsWith(HELP_PREFIX)) {
				PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(event.text);
			} else {
				ShowLayers.in(event.text, read);
			}
			dispose();
		});
	}

	/** A grid, so that now and the first step are compared at a glance. */
	private void figures(LayerMoment layer) {
		List<List<String>> rows = CardText.figures(layer);
		Composite grid = painted(new Composite(area, SWT.NONE));
		int gap = 2 * character().x;
		GridLayoutFactory.fillDefaults().numColumns(rows.get(0).size()).spacing(gap, 0).applyTo(grid);
		for (List<String> row : rows) {
			for (int column = 0; column < row.size(); column++) {
				Label cell = painted(new Label(grid, column == 0 ? SWT.LEAD : SWT.TRAIL));
				cell.setText(row.get(column));
				GridDataFactory.fillDefaults().applyTo(cell);
			}
		}
	}

	/** The histogram, which takes its time to be read, beside the course, which is there. */
	private void charts(LayerMoment layer) {
		Composite charts = painted(new Composite(area, SWT.NONE));
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(charts);
		Point character = character();
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(WIDTH_CHARACTERS * character.x, CHART_LINES * character.y).applyTo(charts);
		CardChart histogram = new CardChart(charts);
		new CardChart(charts).show(new EpsilonChart(layer));
		List.of(charts.getChildren()).forEach(this::painted);
		reading = new CardHistogram(layer, charts, read -> read.ifPresentOrElse(histogram::show,
				() -> histogram.say(Messages.LayerCard_noDistribution)));
		reading.schedule();
	}

	private Label say(String text) {
		Label label = painted(new Label(area, SWT.WRAP));
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH_CHARACTERS * character().x, SWT.DEFAULT)
				.applyTo(label);
		return label;
	}

	/** Gives a control the card's colour of text. */
	private <C extends Control> C painted(C control) {
		control.setForeground(area.getForeground());
		return control;
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

	/** Hovers in text are cut to some lines of text, which a card has beside its charts. */
	@Override
	public Point computeSizeConstraints(int widthInCharacters, int heightInCharacters) {
		return super.computeSizeConstraints(widthInCharacters, 2 * heightInCharacters + CHART_LINES);
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
