// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.gradlens.core.run.RunReader;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.distributions.LayerHistogram;
import org.gradlens.ui.internal.selection.Subject;

/** Reads the histogram of a card's layer from the run log: of its gradient, or of its epsilon when it has no parameters. */
final class CardHistogram extends Job {

	private final LayerMoment layer;
	private final Control card;
	private final Consumer<Optional<Chart>> sink;

	/**
	 * @param card what shows it; when this is disposed, nobody wants it any more
	 * @param sink takes it on the user interface's thread, or that there is none
	 */
	CardHistogram(LayerMoment layer, Control card, Consumer<Optional<Chart>> sink) {
		super(Messages.CardHistogram_job);
		setSystem(true);
		this.layer = layer;
		this.card = card;
		this.sink = sink;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try (RunReader reader = new RunReader()) {
			Subject subject = new Subject(Optional.of(layer.run()), layer.run().networks().indexOf(layer.history()),
					List.of(layer.layer().index()), OptionalLong.empty());
			Optional<Chart> read = LayerHistogram.read(reader, subject,
					layer.layer().parameters().isEmpty() ? Tensor.EPSILON : Tensor.GRADIENT);
			if (!monitor.isCanceled() && !card.isDisposed()) {
				card.getDisplay().asyncExec(() -> {
					if (!card.isDisposed()) {
						sink.accept(read);
					}
				});
			}
			return Status.OK_STATUS;
		} catch (IOException e) {
			return UiStatus.LOG_UNCLOSED.toStatus(e);
		}
	}
}
