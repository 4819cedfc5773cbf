// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.gradlens.core.run.Run;
import org.gradlens.diagnosis.Finding;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.live.LiveText;
import org.gradlens.ui.internal.chart.ThemeColors;
import org.gradlens.ui.internal.finding.FindingMarks;
import org.gradlens.ui.internal.finding.FindingText;

/** Says which run is shown and how far it has come; offers its networks when it has several. */
final class FlowHeader {

	private final Composite area;
	private final Label name;
	private final Label progress;
	private final Label live;
	private final Label finding;
	private final Label prediction;
	private final Combo networks;
	private Optional<ThemeColors> color = Optional.empty();

	FlowHeader(Composite parent, IntConsumer chooseNetwork) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		name = new Label(area, SWT.WRAP);
		name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
		networks = new Combo(area, SWT.READ_ONLY);
		networks.setToolTipText(Messages.FlowHeader_networks);
		networks.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> chooseNetwork.accept(networks.getSelectionIndex())));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(networks);
		networks.setVisible(false);
		progress = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(progress);
		live = createOptional();
		finding = createOptional();
		prediction = createOptional();
	}

	private Label createOptional() {
		Label label = new Label(area, SWT.WRAP);
		label.setVisible(false);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(label);
		return label;
	}

	/** The widget that holds it. */
	Composite area() {
		return area;
	}

	/** Shows a run and its networks. */
	void show(FlowSnapshot snapshot) {
		Run run = snapshot.run();
		setText(name, LiveText.title(run).orElseGet(() -> RunText.title(run)));
		showOptional(live, LiveText.status(run));
		String problem = run.captureProblem().map(CaptureProblem::summary).map(summary -> '\n' + summary).orElse(""); //$NON-NLS-1$
		setText(progress, RunText.progress(run, snapshot.network()) + problem);
		show(FindingText.leading(run, snapshot.declaration().network()));
		showOptional(prediction,
				snapshot.prediction().map(known -> PredictionText.of(known, snapshot.declaration())));
		if (networks.getItemCount() != snapshot.networks()) {
			networks.setItems(IntStream.rangeClosed(1, snapshot.networks())
					.mapToObj(number -> NLS.bind(Messages.FlowHeader_network, number)).toArray(String[]::new));
			boolean several = snapshot.networks() > 1;
			networks.setVisible(several);
			((GridData) networks.getLayoutData()).exclude = !several;
			area.requestLayout();
		}
		if (networks.getSelectionIndex() != snapshot.network()) {
			networks.select(snapshot.network());
		}
	}

	/** The leading finding, its sign before it. */
	private void show(Optional<Finding> leading) {
		color = leading.map(Finding::rule).map(FindingMarks::color);
		restyle();
		showOptional(finding, leading.map(found -> FindingText.sign(found.severity()) + ' ' + FindingText.brief(found)));
	}

	/** Takes over the theme's colours. */
	void restyle() {
		color.ifPresent(found -> found.paintText(finding));
	}

	private static void showOptional(Label label, Optional<String> text) {
		text.ifPresent(shown -> setText(label, shown));
		GridData data = (GridData) label.getLayoutData();
		if (data.exclude == text.isPresent()) {
			data.exclude = text.isEmpty();
			label.setVisible(text.isPresent());
			label.requestLayout();
		}
	}

	private static void setText(Label label, String text) {
		if (!label.getText().equals(text)) {
			int lines = label.computeSize(label.getSize().x, SWT.DEFAULT).y;
			label.setText(text);
			label.setToolTipText(text);
			if (label.computeSize(label.getSize().x, SWT.DEFAULT).y != lines) {
				label.requestLayout();
			}
		}
	}
}
