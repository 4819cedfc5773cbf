// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Remedy;
import org.gradlens.diagnosis.Rule;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.ChartCanvas;
import org.gradlens.ui.internal.chart.ChartListener;
import org.gradlens.ui.internal.chart.ThemeColors;

/** Explains one finding: what it is and why, its evidence as a picture, what to try, and where to read more. */
final class FindingDetails {

	/** Lines of text that the evidence is as high as. */
	private static final int CHART_LINES = 7;
	private static final String HELP_PAGE = "/org.gradlens.doc/html/rule-%s.html"; //$NON-NLS-1$
	private static final String MARGIN = "    "; //$NON-NLS-1$

	private final Composite area;
	private final StyledText text;
	private final ChartCanvas chart;
	private final Link help;
	private Optional<FindingItem> shown = Optional.empty();
	private String told = ""; //$NON-NLS-1$

	FindingDetails(Composite parent, ChartListener listener) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		text = new StyledText(area, SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
		int margin = text.getLineHeight() / 2;
		text.setMargins(margin, margin, margin, margin);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		chart = new ChartCanvas(area, listener);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, CHART_LINES * text.getLineHeight())
				.applyTo(chart.control());
		area.addListener(SWT.Resize, event -> makeRoom());
		help = new Link(area, SWT.NONE);
		help.setText(Messages.FindingDetails_help);
		help.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> shown.ifPresent(item -> PlatformUI.getWorkbench().getHelpSystem()
						.displayHelpResource(helpPage(item.finding().rule())))));
		GridDataFactory.fillDefaults().indent(margin, margin / 2).applyTo(help);
	}

	/** The page of the help that explains a rule. */
	static String helpPage(Rule rule) {
		return String.format(Locale.ROOT, HELP_PAGE, rule.id().replace(' ', '-'));
	}

	/** The text, of which the user can select and copy parts. */
	StyledText text() {
		return text;
	}

	/** Takes note that colours or fonts have changed: what is explained next is styled anew. */
	void restyle() {
		told = ""; //$NON-NLS-1$
	}

	/** Explains a finding, or none. */
	void show(Optional<FindingItem> item) {
		boolean other = !item.equals(shown);
		shown = item;
		item.filter(FindingDetails::hasCourse).ifPresent(there -> chart.show(new EvidenceChart(there.finding())));
		Passage passage = new Passage();
		item.ifPresent(there -> explain(there, passage));
		if (!passage.content.toString().equals(told)) {
			int top = text.getTopPixel();
			told = passage.content.toString();
			text.setText(told);
			text.setStyleRanges(passage.styles.toArray(StyleRange[]::new));
			text.setTopPixel(other ? 0 : top);
		}
		help.setVisible(item.isPresent());
		makeRoom();
	}

	private static boolean hasCourse(FindingItem item) {
		return item.finding().evidence().points().size() > 1;
	}

	/** The text comes first: the picture is there when as much room as it takes is left for the text. */
	private void makeRoom() {
		GridData data = (GridData) chart.control().getLayoutData();
		boolean shows = shown.filter(FindingDetails::hasCourse).isPresent()
				&& area.getClientArea().height >= 2 * data.heightHint;
		if (data.exclude == shows) {
			chart.control().setVisible(shows);
			data.exclude = !shows;
			area.layout();
		}
	}

	private static void explain(FindingItem item, Passage to) {
		Finding finding = item.finding();
		Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
		Color quiet = ThemeColors.FIGURES.get();
		to.add(FindingText.sign(finding.severity()) + ' ' + finding.rule().title(), bold, null);
		to.add(FindingText.circumstances(item), null, quiet);
		to.add(finding.message(), null, null);
		to.add("", null, null); //$NON-NLS-1$
		to.add(Messages.FindingDetails_why, bold, null);
		to.add(finding.rule().explanation(), null, null);
		if (finding.remedies().isEmpty()) {
			return;
		}
		to.add("", null, null); //$NON-NLS-1$
		to.add(Messages.FindingDetails_remedies, bold, null);
		int number = 1;
		for (Remedy remedy : finding.remedies()) {
			to.add(NLS.bind(Messages.FindingText_remedy, number++, remedy.action()), bold, null);
			to.add(remedy.reason(), null, null);
			if (!remedy.change().isEmpty()) {
				to.add(remedy.change().indent(MARGIN.length()).stripTrailing(), JFaceResources.getTextFont(), null);
			}
			if (!remedy.evidence().isEmpty()) {
				to.add(remedy.evidence(), null, quiet);
			}
		}
	}

	/** Text under construction, with its styles. */
	private static final class Passage {

		private final StringBuilder content = new StringBuilder();
		private final List<StyleRange> styles = new ArrayList<>();

		private void add(String line, @Nullable Font font,
				@Nullable Color color) {
			if (!content.isEmpty()) {
				content.append('\n');
			}
			StyleRange style = new StyleRange(content.length(), line.length(), color, null);
			style.font = font;
			styles.add(style);
			content.append(line);
		}
	}
}
