// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.compare.CompareUI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.undo.UndoableChoices;
import org.gradlens.ui.internal.views.TakeAway;

/** Shows runs over each other: their flow, their curves, the distributions of the selected layer, and what they differ in. */
public final class CompareView extends ViewPart implements SubjectListener, ChartSource {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.compare"; //$NON-NLS-1$

	private static final String RUNS = "runs"; //$NON-NLS-1$
	private static final String PAGE = "page"; //$NON-NLS-1$
	private static final String SEPARATOR = " "; //$NON-NLS-1$

	private final IPropertyChangeListener themeListener = event -> showCharts();
	private @Nullable IMemento memento;
	private WindowSubject subject;
	private PageBook pages;
	private Label message;
	private CTabFolder tabs;
	private ChartPage flow;
	private ChartPage curves;
	private ChartPage distributions;
	private SettingsTable settings;
	private Action compareSource;
	private CompareChoices choices;
	private UndoableChoices undo;
	private CompareReader reader;
	private Optional<Comparison> comparison = Optional.empty();

	@Override
	public void init(IViewSite site, @Nullable IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void createPartControl(Composite parent) {
		subject = WindowSubject.of(getSite().getWorkbenchWindow());
		pages = new PageBook(parent, SWT.NONE);
		message = new Label(pages, SWT.WRAP);
		message.setText(Messages.CompareView_empty);
		tabs = new CTabFolder(pages, SWT.BOTTOM | SWT.FLAT);
		flow = chartPage(Messages.CompareView_flow);
		curves = chartPage(Messages.CompareView_curves);
		distributions = chartPage(Messages.CompareView_distributions);
		settings = new SettingsTable(tabs);
		tab(Messages.CompareView_settings, settings.area());
		Integer page = memento == null ? null : memento.getInteger(PAGE);
		tabs.setSelection(page == null ? 0 : page);
		tabs.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> offerChoices()));
		reader = new CompareReader(pages, this::show);
		choices = new CompareChoices(memento, this::choicesChanged);
		createActions();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(pages, ID);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
		subject.addListener(this);
		pages.showPage(message);
		reader.readNetwork(choices.network());
		offerChoices();
		String kept = memento == null ? null : memento.getString(RUNS);
		if (kept != null) {
			reader.read(List.of(kept.split(SEPARATOR)));
		}
	}

	private ChartPage chartPage(String title) {
		ChartPage page = new ChartPage(tabs, getSite().getShell(), this::choose);
		tab(title, page.control());
		return page;
	}

	private void tab(String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private void createActions() {
		compareSource = new Action(Messages.CompareView_source) {

			@Override
			public void run() {
				List<Run> runs = runs();
				CompareUI.openCompareEditor(new SourceComparison(runs.get(0), runs.get(1)));
			}
		};
		compareSource.setToolTipText(Messages.CompareView_sourceToolTip);
		compareSource.setEnabled(false);
		getViewSite().getActionBars().getToolBarManager().add(compareSource);
		getViewSite().getActionBars().getToolBarManager().add(new Separator());
		getViewSite().getActionBars().getMenuManager().add(compareSource);
		undo = new UndoableChoices(getViewSite());
		choices.fill(getViewSite().getActionBars(), undo);
		TakeAway takeAway = new TakeAway(this, getSite().getShell());
		IAction copy = takeAway.copy();
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().getMenuManager().add(copy);
		takeAway.fill(getViewSite().getActionBars().getMenuManager());
	}

	/** The page that is shown, if there is a comparison. */
	@Override
	public Optional<Chart> chart() {
		List<Chart> all = charts();
		return comparison.map(shown -> tabs.getSelectionIndex() < all.size() ? all.get(tabs.getSelectionIndex()) : settings.chart());
	}

	@Override
	public Control control() {
		return tabs;
	}

	private void choicesChanged() {
		reader.readNetwork(choices.network());
		showCharts();
	}

	private void offerChoices() {
		choices.show(getViewSite().getActionBars().getToolBarManager(), tabs.getSelectionIndex(),
				comparison.map(Comparison::networks).orElse(1));
		getViewSite().getActionBars().updateActionBars();
	}

	/** Compares runs, the first being what the others are compared with. */
	public void compare(List<Run> runs) {
		reader.read(runs.stream().map(Run::id).toList());
	}

	/** The runs that are compared, as far as they are still there. */
	public List<Run> runs() {
		return reader.ids().stream().flatMap(id -> Gradlens.runs().run(id).stream()).toList();
	}

	/** The charts that are shown. */
	public List<Chart> charts() {
		return Stream.of(flow, curves, distributions).flatMap(page -> page.chart().stream()).toList();
	}

	private void show(Comparison read) {
		int before = comparison.map(Comparison::networks).orElse(1);
		comparison = read.runs().size() > 1 ? Optional.of(read) : Optional.empty();
		compareSource.setEnabled(runs().size() > 1);
		comparison.ifPresent(settings::show);
		if (before != comparison.map(Comparison::networks).orElse(1)) {
			offerChoices();
		}
		showCharts();
		pages.showPage(comparison.isPresent() ? tabs : message);
	}

	private void showCharts() {
		draw(flow, shown -> shown.flow(choices.figure()));
		draw(curves, shown -> shown.curves(choices.curve()));
		draw(distributions, shown -> shown.distributions(row(shown), choices.tensor()));
	}

	private void draw(ChartPage page, Function<Comparison, Chart> chart) {
		comparison.map(chart).ifPresent(page::show);
	}

	/** The row of the layer that is selected in the other views, if any is. */
	private int row(Comparison shown) {
		List<Integer> selected = subject.current().layers();
		return selected.isEmpty() ? 0 : shown.row(selected.get(0));
	}

	/** Selects a layer, by its row, in all views. */
	private void choose(int row) {
		comparison.map(shown -> shown.layers().get(row).get(0))
				.ifPresent(layer -> layer.ifPresent(index -> subject.setLayers(List.of(index))));
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		if (!now.layers().equals(before.layers())) {
			draw(distributions, shown -> shown.distributions(row(shown), choices.tensor()));
		}
	}

	@Override
	public void saveState(IMemento saved) {
		if (!reader.ids().isEmpty()) {
			saved.putString(RUNS, String.join(SEPARATOR, reader.ids()));
		}
		saved.putInteger(PAGE, tabs.getSelectionIndex());
		choices.saveState(saved);
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		if (reader != null) {
			undo.dispose();
			subject.removeListener(this);
			reader.stop();
		}
		super.dispose();
	}
}
