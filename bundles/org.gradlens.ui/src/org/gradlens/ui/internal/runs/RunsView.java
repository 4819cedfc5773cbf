// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.chart.TableChart;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.internal.table.ColumnTree;
import org.gradlens.ui.internal.undo.UndoableChoices;

/** The history of runs, newest first. What is selected here, the other views show. */
public final class RunsView extends ViewPart implements SubjectListener, SelectedRuns, ChartSource {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.runs"; //$NON-NLS-1$

	private static final String FILTER = "filter"; //$NON-NLS-1$

	private final RunFilter filter = new RunFilter();
	private @Nullable IMemento memento;
	private WindowSubject subject;
	private PageBook pages;
	private Label message;
	private Composite content;
	private Text filterText;
	private ColumnTree<Run> table;
	private RunRefresh refresh;
	private RunActions actions;
	private UndoableChoices choices;

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
		message.setText(Messages.RunsView_empty);
		content = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		createFilter();
		createTable();

		refresh = new RunRefresh(table.viewer(), this::showRuns);
		choices = new UndoableChoices(getViewSite());
		table.setUndo(choices);
		actions = new RunActions(getViewSite(), table, this, this, subject, choices);
		RunDrop.addTo(pages, getSite().getWorkbenchWindow());
		RunDrag.addTo(table.rows(), this);
		getSite().setSelectionProvider(table.viewer());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(pages, UiStatus.PLUGIN_ID + ".runs"); //$NON-NLS-1$
		subject.addListener(this);
		refresh.start();
		showRuns();
	}

	private void createFilter() {
		filterText = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filterText.setMessage(Messages.RunsView_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filterText);
		filterText.addModifyListener(event -> {
			filter.setPattern(filterText.getText());
			table.viewer().refresh();
		});
	}

	private void createTable() {
		Composite area = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		table = new ColumnTree<>(area, RunColumns.all(), memento);
		table.viewer().setContentProvider(new RunContent());
		table.viewer().addFilter(filter);
		table.setName(Messages.RunsView_table);
		table.viewer().addPostSelectionChangedListener(event -> chooseSelected());
		if (memento != null && memento.getString(FILTER) != null) {
			filterText.setText(memento.getString(FILTER));
		}
	}

	private void chooseSelected() {
		List<Run> selected = table.selected();
		if (selected.size() == 1 && !subject.current().run().equals(Optional.of(selected.get(0)))) {
			choose(selected.get(0));
		}
		actions.update();
	}

	/** Who looks at the newest run wants to see the next one, too. */
	private void choose(Run run) {
		if (Gradlens.runs().newest().equals(Optional.of(run))) {
			subject.followNewest();
		} else {
			subject.choose(run);
		}
	}

	/** Shows the runs that there are now. */
	private void showRuns() {
		List<Run> runs = Gradlens.runs().runs();
		if (table.viewer().getInput() == null || !runs.equals(table.viewer().getInput())) {
			table.setInput(runs);
			selectShown();
		}
		RunColumns.fit(table, runs);
		pages.showPage(runs.isEmpty() ? message : content);
		actions.update();
	}

	/** Selects the run that the other views show, unless several are selected. */
	private void selectShown() {
		Optional<Run> shown = subject.current().run();
		if (table.selected().size() < 2 && shown.isPresent() && !table.selected().contains(shown.get())) {
			table.viewer().setSelection(new StructuredSelection(shown.get()), true);
		}
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		selectShown();
		actions.update();
	}

	@Override
	public List<Run> runs() {
		return table.selected();
	}

	@Override
	public Shell shell() {
		return getSite().getShell();
	}

	/** The table as it is sorted and filtered. */
	@Override
	public Optional<Chart> chart() {
		return Optional.of(new TableChart(Messages.RunsView_table, table.texts()));
	}

	@Override
	public Control control() {
		return table.rows();
	}

	@Override
	public IUndoContext undoContext() {
		return choices.context();
	}

	@Override
	public void saveState(IMemento saved) {
		table.saveState(saved);
		saved.putString(FILTER, filterText.getText());
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public void dispose() {
		if (refresh != null) {
			choices.dispose();
			refresh.stop();
			subject.removeListener(this);
		}
		super.dispose();
	}
}
