// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.time;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.ChartMenus;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.internal.views.Notice;
import org.gradlens.ui.internal.views.StepSource;

/** Shows how the error signal of recurrent layers fares on its way back through time. */
public final class ThroughTimeView extends ChartView<TimeData> {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.throughTime"; //$NON-NLS-1$

	@Override
	protected String jobName() {
		return Messages.ThroughTimeView_job;
	}

	@Override
	protected void restore(@Nullable IMemento saved) {
		// there is nothing to choose
	}

	@Override
	protected void save(IMemento saved) {
		// there is nothing to choose
	}

	@Override
	protected void addChoices(ChartMenus menus) {
		// there is nothing to choose
	}

	@Override
	protected TimeData read(StepSource source, Subject asked, Optional<Range> iterations) {
		NetworkHistory history = asked.history().orElseThrow();
		NetworkDeclared network = history.declaration();
		long looked = asked.iteration().orElse(history.latest().map(Step::iteration).orElse(0L));
		List<TimeProfile> all = source.reader().timeProfilesNear(asked.run().orElseThrow(), network.network(), looked).stream()
				.filter(profile -> profile.layer() < network.layers().size()).toList();
		List<TimeProfile> selected = all.stream().filter(profile -> asked.layers().contains(profile.layer())).toList();
		return new TimeData(network, selected.isEmpty() ? all : selected);
	}

	@Override
	protected Optional<Range> zoomLimits(TimeData data) {
		return Optional.empty();
	}

	@Override
	protected Optional<Chart> chart(TimeData data, Subject shown, Optional<Range> iterations) {
		return data.profiles().isEmpty() ? Optional.empty() : Optional.of(new TimeChart(data));
	}

	@Override
	protected Notice notice(TimeData data, Subject shown) {
		boolean recurrent = data.network().layers().stream().anyMatch(RecurrentLayers::isRecurrent);
		return recurrent ? new Notice(Messages.ThroughTimeView_notCaptured, true)
				: Notice.of(Messages.ThroughTimeView_notRecurrent);
	}
}
