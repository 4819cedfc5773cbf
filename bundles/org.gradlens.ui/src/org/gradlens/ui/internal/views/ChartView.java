// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartCanvas;
import org.gradlens.ui.internal.chart.ChartListener;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.flow.RunText;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.SubjectReader;
import org.gradlens.ui.internal.selection.ViewSubject;
import org.gradlens.ui.internal.undo.UndoableChoices;

/**
 * A view that shows its subject as a chart.
 *
 * @param <T> what is read to draw it
 */
public abstract class ChartView<T> extends ViewPart implements SubjectListener, ChartListener {

	private final IPropertyChangeListener themeListener = event -> refresh();
	private @Nullable IMemento memento;
	private ChartPages pages;
	private ViewSubject subject;
	private UndoableChoices choices;
	private StepSource source;
	private SubjectReader<Optional<T>> reader;
	private Optional<T> latest = Optional.empty();
	private volatile Optional<Range> zoom = Optional.empty();

	/** Name of the job that reads; for the progress view and logs. */
	protected abstract String jobName();

	/** Reads what is drawn, on a job's thread; only asked when the run has declared a network. */
	protected abstract T read(StepSource steps, Subject asked, Optional<Range> iterations);

	/** Makes what was read a chart, or empty when there is nothing to draw. */
	protected abstract Optional<Chart> chart(T data, Subject shown, Optional<Range> iterations);

	/** Why there is nothing to draw, though a network was declared. */
	protected abstract Notice notice(T data, Subject shown);

	/** The iterations that a zoom is within; empty for a chart that does not zoom. */
	protected abstract Optional<Range> zoomLimits(T data);

	/** Adds the view's own choices to its menu and tool bar. */
	protected abstract void addChoices(ChartMenus menus);

	/** Takes the choices over from an earlier session; before anything else is called. */
	protected abstract void restore(@Nullable IMemento saved);

	/** Keeps the choices. */
	protected abstract void save(IMemento saved);

	@Override
	public void init(IViewSite site, @Nullable IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
		restore(saved);
	}

	@Override
	public void createPartControl(Composite parent) {
		subject = new ViewSubject(getSite().getWorkbenchWindow(), memento);
		source = new StepSource();
		pages = new ChartPages(parent, this, () -> CaptureAgain.launch(subject.current(), getSite().getShell()));
		choices = new UndoableChoices(getViewSite());
		ChartMenus menus = new ChartMenus(getViewSite(), pages.canvas(), subject, choices);
		addChoices(menus);
		menus.fill();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, getSite().getId());
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
		reader = new SubjectReader<>(jobName(), this::readIfDeclared, parent, this::take);
		take(Optional.empty());
		subject.addListener(this);
		reader.start(subject.current());
	}

	private Optional<T> readIfDeclared(Subject asked) {
		return asked.history().map(history -> read(source, asked, zoom));
	}

	private void take(Optional<T> read) {
		latest = read;
		refresh();
	}

	/** Draws what was read last anew. */
	protected final void refresh() {
		Subject shown = subject.current();
		Optional<Chart> chart = latest.flatMap(data -> chart(data, shown, zoom));
		if (chart.isPresent()) {
			pages.show(chart.get());
		} else {
			pages.show(latest.map(data -> notice(data, shown)).orElseGet(() -> Notice.of(RunText.empty(shown.run()))));
		}
	}

	/** Reads anew, because something else is to be drawn. */
	protected final void readAgain() {
		reader.look(subject.current());
	}

	/** What the view looks at. */
	public final ViewSubject subject() {
		return subject;
	}

	/** The canvas with the chart. */
	public final ChartCanvas canvas() {
		return pages.canvas();
	}

	/** Whether there is a chart, rather than a notice that says why there is none. */
	public final boolean showsChart() {
		return pages.showsChart();
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		if (!now.run().equals(before.run()) || now.network() != before.network()) {
			zoom = Optional.empty(); // what was read is of another network: it stays until this one is read
		} else {
			refresh();
		}
		readAgain();
	}

	@Override
	public void chosen(Spot spot) {
		spot.layer().ifPresent(layer -> subject.setLayers(List.of(layer)));
		spot.iteration().ifPresent(iteration -> subject.setIteration(OptionalLong.of(iteration)));
	}

	@Override
	public void zoomed(double factor, Spot around) {
		around.iteration().ifPresent(center -> changeZoom(Messages.ChartView_zoom, limits -> zoom.orElse(limits).zoomed(factor, center, 1, limits)));
	}

	@Override
	public void panned(double share) {
		changeZoom(Messages.ChartView_pan, limits -> zoom.orElse(limits).panned(share, limits));
	}

	private void changeZoom(String what, UnaryOperator<Range> change) {
		latest.flatMap(this::zoomLimits).ifPresent(limits -> {
			Range changed = change.apply(limits);
			chooseZoom(what, changed.equals(limits) ? Optional.empty() : Optional.of(changed));
		});
	}

	@Override
	public void zoomReset() {
		chooseZoom(Messages.ChartView_zoom, Optional.empty());
	}

	private void chooseZoom(String what, Optional<Range> changed) {
		if (!zoom.equals(changed)) {
			choices.move(what, zoom, changed, this::setZoom);
		}
	}

	private void setZoom(Optional<Range> changed) {
		if (!zoom.equals(changed)) {
			zoom = changed;
			refresh();
			readAgain();
		}
	}

	@Override
	public void wentLive() {
		subject.setIteration(OptionalLong.empty());
	}

	@Override
	public void saveState(IMemento saved) {
		subject.saveState(saved);
		save(saved);
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		if (reader != null) {
			choices.dispose();
			reader.stop(source);
			subject.dispose();
		}
		super.dispose();
	}
}
