// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.map;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.ChartMenus;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.internal.views.Choices;
import org.gradlens.ui.internal.views.Marks;
import org.gradlens.ui.internal.views.Notice;
import org.gradlens.ui.internal.views.StepSource;

/** Shows a figure of every layer at every step: where, and since when, the error signal is lost. */
public final class GradientMapView extends ChartView<MapData> {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.gradientMap"; //$NON-NLS-1$

	private static final String FIGURE = "figure"; //$NON-NLS-1$

	private volatile MapFigure figure = MapFigure.EPSILON;

	@Override
	protected String jobName() {
		return Messages.GradientMapView_job;
	}

	@Override
	protected void restore(@Nullable IMemento saved) {
		figure = Choices.restored(saved, FIGURE, figure);
	}

	@Override
	protected void save(IMemento saved) {
		saved.putString(FIGURE, figure.name());
	}

	@Override
	protected void addChoices(ChartMenus menus) {
		menus.addChoice(Messages.GradientMapView_figure, MapFigure.values(), MapFigure::title, figure, this::choose);
	}

	/** Chooses what the colours stand for. */
	public void choose(MapFigure chosen) {
		figure = chosen;
		readAgain();
	}

	@Override
	protected MapData read(StepSource source, Subject asked, Optional<Range> iterations) {
		NetworkHistory network = asked.history().orElseThrow();
		List<Step> all = source.all(asked);
		List<Step> steps = iterations.isEmpty() ? all : source.in(asked, iterations);
		return MapData.of(network.declaration(), figure, steps, StepSource.cells(all),
				Marks.of(asked.run().orElseThrow(), network));
	}

	@Override
	protected Optional<Range> zoomLimits(MapData data) {
		return Optional.of(data.all());
	}

	@Override
	protected Optional<Chart> chart(MapData data, Subject shown, Optional<Range> iterations) {
		return data.isEmpty() ? Optional.empty()
				: Optional.of(new MapChart(data, shown, iterations.orElse(data.all())));
	}

	@Override
	protected Notice notice(MapData data, Subject shown) {
		return data.steps().isEmpty() ? Notice.noStep(shown)
				: new Notice(data.figure().isShare() ? Messages.GradientMapView_shareMissing
						: Messages.GradientMapView_figureMissing, true);
	}
}
