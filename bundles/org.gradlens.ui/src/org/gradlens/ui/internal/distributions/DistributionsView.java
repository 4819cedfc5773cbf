// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.distributions;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.views.ChartMenus;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.internal.views.Choices;
import org.gradlens.ui.internal.views.Notice;
import org.gradlens.ui.internal.views.StepSource;
import org.gradlens.ui.internal.views.TensorText;

/** Shows how many values of the selected layer have which sign and magnitude, over the run or at one step. */
public final class DistributionsView extends ChartView<DistributionsData> {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.distributions"; //$NON-NLS-1$

	private static final String TENSOR = "tensor"; //$NON-NLS-1$
	private static final String SINGLE = "single"; //$NON-NLS-1$

	private final DistributionsReader reader = new DistributionsReader();
	private volatile Tensor tensor = Tensor.GRADIENT;
	private boolean single;

	@Override
	protected String jobName() {
		return Messages.DistributionsView_job;
	}

	@Override
	protected void restore(@Nullable IMemento saved) {
		tensor = Choices.restored(saved, TENSOR, tensor);
		single = Choices.restored(saved, SINGLE, false);
	}

	@Override
	protected void save(IMemento saved) {
		saved.putString(TENSOR, tensor.name());
		saved.putBoolean(SINGLE, single);
	}

	@Override
	protected void addChoices(ChartMenus menus) {
		menus.addChoice(Messages.DistributionsView_tensor, Tensor.values(), TensorText::name, tensor, this::choose);
		menus.addSwitch(Messages.DistributionsView_single, single, this::setSingle);
	}

	/** Chooses whose values are counted. */
	public void choose(Tensor chosen) {
		tensor = chosen;
		readAgain();
	}

	/** Shows one step alone, or a ridge over steps. */
	public void setSingle(boolean on) {
		single = on;
		refresh();
	}

	@Override
	protected DistributionsData read(StepSource source, Subject asked, Optional<Range> iterations) {
		return reader.read(source.reader(), asked, tensor);
	}

	@Override
	protected Optional<Range> zoomLimits(DistributionsData data) {
		return Optional.empty();
	}

	@Override
	protected Optional<Chart> chart(DistributionsData data, Subject shown, Optional<Range> iterations) {
		return data.moments().isEmpty() ? Optional.empty() : Optional.of(new DistributionsChart(data, shown, !single));
	}

	@Override
	protected Notice notice(DistributionsData data, Subject shown) {
		return data.captured() ? Notice.of(data.title() + '\n' + Messages.DistributionsView_notOfThis)
				: new Notice(Messages.DistributionsView_notCaptured, true);
	}
}
