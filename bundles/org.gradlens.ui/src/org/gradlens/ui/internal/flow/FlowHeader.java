// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

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
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.ui.internal.Messages;

/** Says which run is shown and how far it has come; offers its networks when it has several. */
final class FlowHeader {

	private final Composite area;
	private final Label name;
	private final Label progress;
	private final Combo networks;

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
	}

	/** The widget that holds it. */
	Composite area() {
		return area;
	}

	/** Shows a run and its networks. */
	void show(FlowSnapshot snapshot) {
		Run run = snapshot.run();
		setText(name, RunText.title(run));
		String problem = run.captureProblem().map(CaptureProblem::summary).map(summary -> '\n' + summary).orElse(""); //$NON-NLS-1$
		setText(progress, RunText.progress(run, snapshot.network()) + problem);
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
