// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.live;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.gradlens.core.Gradlens;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.selection.WindowSubject;

/** The last probes of an experiment, oldest first, each by its time; there when there are several. */
public final class ProbeStrip {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
			.withZone(ZoneId.systemDefault());

	private final WindowSubject subject;
	private final ToolBar bar;
	private List<Run> shown = List.of();

	/** A strip in a grid of one column. */
	public ProbeStrip(Composite parent, WindowSubject subject) {
		this.subject = subject;
		bar = new ToolBar(parent, SWT.FLAT | SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
	}

	/** Shows the probes among which a run is; none when it is no probe. */
	public void show(Run run) {
		Optional<LiveExperiment> live = Gradlens.live().of(run);
		List<Run> probes = live.map(LiveExperiment::probes).filter(all -> all.size() > 1).orElse(List.of());
		if (!probes.equals(shown)) {
			shown = probes;
			fill(live);
		}
		for (ToolItem item : bar.getItems()) {
			item.setSelection(item.getData().equals(run));
		}
	}

	private void fill(Optional<LiveExperiment> live) {
		for (ToolItem item : bar.getItems()) {
			item.dispose();
		}
		for (int i = shown.size() - 1; i >= 0; i--) {
			Run probe = shown.get(i);
			ToolItem item = new ToolItem(bar, SWT.RADIO);
			item.setText(i == 0 ? Messages.ProbeStrip_now : TIME.format(probe.created()));
			item.setToolTipText(NLS.bind(Messages.ProbeStrip_toolTip, TIME.format(probe.created())));
			item.setData(probe);
			item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
				if (item.getSelection()) {
					choose(probe, live);
				}
			}));
		}
		GridData data = (GridData) bar.getLayoutData();
		data.exclude = shown.isEmpty();
		bar.setVisible(!shown.isEmpty());
		bar.requestLayout();
	}

	private void choose(Run probe, Optional<LiveExperiment> live) {
		if (live.flatMap(LiveExperiment::latest).equals(Optional.of(probe))) {
			subject.followNewest();
		} else {
			subject.choose(probe);
		}
	}
}
