// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.live.LiveAction;
import org.gradlens.ui.internal.live.ProbeStrip;
import org.gradlens.ui.internal.selection.LinkAction;
import org.gradlens.ui.internal.selection.PinAction;
import org.gradlens.ui.internal.selection.SourcePlaces;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.SubjectReader;
import org.gradlens.ui.internal.selection.ViewSubject;
import org.gradlens.ui.internal.undo.UndoableChoices;
import org.gradlens.ui.internal.views.ContentPages;
import org.gradlens.ui.internal.views.StepSource;
import org.gradlens.ui.internal.views.TakeAway;

/** Shows a run, live: where the error signal gets lost on its way from the loss to the input. */
public final class GradientFlowView extends ViewPart implements SubjectListener, IShowInSource, ChartSource {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.gradientFlow"; //$NON-NLS-1$

	private final IPropertyChangeListener themeListener = event -> repaint();
	private @Nullable IMemento memento;
	private ContentPages pages;
	private Composite content;
	private FlowHeader header;
	private StepBar steps;
	private ProbeStrip probes;
	private FlowTree rows;
	private StepSource log;
	private Optional<FlowSnapshot> shown = Optional.empty();
	private ViewSubject subject;
	private UndoableChoices choices;
	private SourcePlaces source;
	private SubjectReader<Optional<FlowSnapshot>> reader;

	@Override
	public void init(IViewSite site, @Nullable IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void createPartControl(Composite parent) {
		subject = new ViewSubject(getSite().getWorkbenchWindow(), memento);
		pages = new ContentPages(parent);
		content = new Composite(pages.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		choices = new UndoableChoices(getViewSite());
		header = new FlowHeader(content, this::chooseNetwork);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header.area());
		steps = new StepBar(content, subject);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(steps.area());
		probes = new ProbeStrip(content, subject.window());
		Composite treeArea = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(treeArea);
		rows = new FlowTree(treeArea, memento);
		rows.columns().setUndo(choices);
		rows.viewer().addPostSelectionChangedListener(event -> {
			// rows that are made anew lose their selection, which is no choice of the user's
			if (!event.getStructuredSelection().isEmpty()) {
				subject.setLayers(rows.selectedLayers());
			}
		});
		rows.viewer().addOpenListener(event -> rows.selectedLayers().stream().findFirst()
				.ifPresent(subject.window()::openSource));
		createActions();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
		getSite().setSelectionProvider(rows.viewer());
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);

		reader = new SubjectReader<>(Messages.GradientFlowView_name, this::read, parent, this::show);
		log = new StepSource();
		source = new SourcePlaces(reader::again);
		source.start();
		show(Optional.empty());
		subject.addListener(this);
		reader.start(subject.current());
	}

	private void chooseNetwork(int network) {
		choices.choose(Messages.GradientFlowView_network, subject.current().network(), network, subject::setNetwork);
	}

	private void createActions() {
		getViewSite().getActionBars().getToolBarManager().add(new LiveAction(subject, pages.area()));
		getViewSite().getActionBars().getToolBarManager().add(new LinkAction(subject.window(), getViewSite()));
		getViewSite().getActionBars().getToolBarManager().add(new PinAction(subject, choices));
		CopyRowsAction copy = new CopyRowsAction(rows);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		TakeAway takeAway = new TakeAway(this, getSite().getShell());
		MenuManager menu = new MenuManager();
		MenuManager viewMenu = (MenuManager) getViewSite().getActionBars().getMenuManager();
		for (MenuManager each : List.of(menu, viewMenu)) {
			each.add(copy);
			takeAway.fill(each);
			each.add(new Separator());
			each.add(showInMenu());
			each.add(new Separator());
			rows.columns().addColumnMenu(each, choices);
		}
		rows.viewer().getTree().setMenu(menu.createContextMenu(rows.viewer().getTree()));
		getSite().registerContextMenu(menu, rows.viewer());
	}

	private MenuManager showInMenu() {
		MenuManager showIn = new MenuManager(Messages.GradientFlowView_showIn);
		showIn.add(ContributionItemFactory.VIEWS_SHOW_IN.create(getSite().getWorkbenchWindow()));
		return showIn;
	}

	/** The source of the selected layer. */
	@Override
	public ShowInContext getShowInContext() {
		Optional<ITypeRoot> source = shown.flatMap(
				snapshot -> rows.selectedLayers().stream().findFirst().flatMap(layer -> snapshot.places().unit(layer)));
		return new ShowInContext(source.map(ITypeRoot::getResource).orElse(null),
				source.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
	}

	@Override
	public Optional<Chart> chart() {
		return shown.map(FlowPicture::new);
	}

	/** The rows of layers. */
	@Override
	public Control control() {
		return rows.columns().rows();
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		if (now.withLayers(before.layers()).equals(before)) {
			selectRows();
		} else {
			reader.look(now);
		}
	}

	private Optional<FlowSnapshot> read(Subject asked) {
		return asked.history().map(history -> {
			LayerPlaces places = source.of(asked.run().get(), history.declaration());
			NetworkMoment moment = Gradlens.live().moment(asked.run().get(), history, places);
			List<Long> iterations = log.all(asked).stream().map(Step::iteration).toList();
			Optional<Step> step = asked.isLive() ? history.latest()
					: log.reader().stepAt(asked.run().get(), history, asked.iteration().getAsLong());
			return FlowSnapshot.of(asked, moment, step, places, iterations);
		});
	}

	private void show(Optional<FlowSnapshot> snapshot) {
		shown = snapshot;
		if (snapshot.isPresent()) {
			header.show(snapshot.get());
			steps.show(snapshot.get().iterations());
			probes.show(snapshot.get().run());
			if (rows.show(snapshot.get())) {
				selectRows();
			}
			pages.show(content);
		} else {
			pages.show(RunText.empty(subject.current().run()));
		}
	}

	private void selectRows() {
		if (!rows.selectedLayers().equals(subject.current().layers())) {
			rows.select(subject.current().layers());
		}
	}

	private void repaint() {
		header.restyle();
		rows.viewer().refresh();
	}

	@Override
	public void saveState(IMemento saved) {
		subject.saveState(saved);
		rows.columns().saveState(saved);
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
			source.stop();
			reader.stop(log);
			subject.dispose();
		}
		super.dispose();
	}
}
