// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
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

/** Shows loss, gradient norm, learning rate, clipping and step time over the steps of a run. */
public final class TrainingCurvesView extends ChartView<CurvesData> {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.trainingCurves"; //$NON-NLS-1$

	private static final String LOGARITHMIC = "logarithmic"; //$NON-NLS-1$
	private static final String SMOOTHED = "smoothed"; //$NON-NLS-1$

	private final Set<Curve> curves = EnumSet.noneOf(Curve.class);
	private boolean logarithmic;
	private boolean smoothed;

	@Override
	protected String jobName() {
		return Messages.TrainingCurvesView_job;
	}

	@Override
	protected void restore(@Nullable IMemento saved) {
		for (Curve curve : Curve.values()) {
			if (Choices.restored(saved, curve.name(), true)) {
				curves.add(curve);
			}
		}
		logarithmic = Choices.restored(saved, LOGARITHMIC, true);
		smoothed = Choices.restored(saved, SMOOTHED, true);
	}

	@Override
	protected void save(IMemento saved) {
		for (Curve curve : Curve.values()) {
			saved.putBoolean(curve.name(), curves.contains(curve));
		}
		saved.putBoolean(LOGARITHMIC, logarithmic);
		saved.putBoolean(SMOOTHED, smoothed);
	}

	@Override
	protected void addChoices(ChartMenus menus) {
		for (Curve curve : Curve.values()) {
			menus.addSwitch(curve.title(), curves.contains(curve), on -> show(curve, on));
		}
		menus.addSeparator();
		menus.addSwitch(Messages.TrainingCurvesView_logarithmic, logarithmic, this::setLogarithmic);
		menus.addSwitch(Messages.TrainingCurvesView_smoothed, smoothed, this::setSmoothed);
	}

	/** Shows a curve, or no longer. */
	public void show(Curve curve, boolean on) {
		if (on) {
			curves.add(curve);
		} else {
			curves.remove(curve);
		}
		refresh();
	}

	/** Draws on logarithmic axes, where they suit, or on linear ones. */
	public void setLogarithmic(boolean on) {
		logarithmic = on;
		refresh();
	}

	/** Draws a smoothed line, or one through what was read. */
	public void setSmoothed(boolean on) {
		smoothed = on;
		refresh();
	}

	@Override
	protected CurvesData read(StepSource source, Subject asked, Optional<Range> iterations) {
		List<Step> all = source.all(asked);
		return new CurvesData(iterations.isEmpty() ? all : source.in(asked, iterations), StepSource.range(all),
				Marks.of(asked.run().orElseThrow(), asked.history().orElseThrow()));
	}

	@Override
	protected Optional<Range> zoomLimits(CurvesData data) {
		return Optional.of(data.all());
	}

	@Override
	protected Optional<Chart> chart(CurvesData data, Subject shown, Optional<Range> iterations) {
		CurvesChart chart = new CurvesChart(data, shown, iterations.orElse(data.all()),
				new CurveOptions(Set.copyOf(curves), logarithmic, smoothed));
		return chart.isEmpty() ? Optional.empty() : Optional.of(chart);
	}

	@Override
	protected Notice notice(CurvesData data, Subject shown) {
		return data.steps().isEmpty() ? Notice.noStep(shown) : Notice.of(Messages.TrainingCurvesView_noCurve);
	}
}
