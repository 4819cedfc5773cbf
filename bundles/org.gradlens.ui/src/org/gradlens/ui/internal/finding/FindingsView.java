// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.gradlens.core.Gradlens;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Spot;
import org.gradlens.ui.internal.selection.PinAction;
import org.gradlens.ui.internal.selection.SourcePlaces;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.SubjectReader;
import org.gradlens.ui.internal.selection.ViewSubject;
import org.gradlens.ui.internal.table.ColumnTree;
import org.gradlens.ui.internal.undo.UndoableChoices;
import org.gradlens.ui.internal.views.ContentPages;

/** Says what is wrong with a run: causes with what follows from them, and of each why and what to do. */
public final class FindingsView extends ViewPart implements SubjectListener {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.findings"; //$NON-NLS-1$

	private static final String TREE_SHARE = "treeShare"; //$NON-NLS-1$
	private static final int TREE_SHARE_DEFAULT = 24;
	private static final int WHOLE = 100;

	private final IPropertyChangeListener themeListener = event -> repaint();
	private @Nullable IMemento memento;
	private ContentPages pages;
	private SashForm sash;
	private ColumnTree<FindingItem> tree;
	private FindingDetails details;
	private ViewSubject subject;
	private UndoableChoices choices;
	private SourcePlaces source;
	private SubjectReader<FindingsSnapshot> reader;
	private List<FindingItem> items = List.of();
	/** The marker whose finding is selected as soon as it is there. */
	private Optional<IMarker> wanted = Optional.empty();

	@Override
	public void init(IViewSite site, @Nullable IMemento saved) throws PartInitException {
		super.init(site, saved);
		memento = saved;
	}

	@Override
	public void createPartControl(Composite parent) {
		subject = new ViewSubject(getSite().getWorkbenchWindow(), memento);
		pages = new ContentPages(parent);
		createFindings();
		choices = new UndoableChoices(getViewSite());
		createActions();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, ID);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
		reader = new SubjectReader<>(Messages.FindingsView_name, asked -> FindingsSnapshot.of(asked, source), parent,
				this::show);
		source = new SourcePlaces(reader::again);
		source.start();
		show(new FindingsSnapshot(List.of(), Messages.FindingsView_judging));
		subject.addListener(this);
		subject.whenPinned(this::markFindings);
		markFindings();
		reader.start(subject.current());
	}

	private void createFindings() {
		sash = new SashForm(pages.area(), SWT.VERTICAL);
		Composite treeArea = new Composite(sash, SWT.NONE);
		tree = new ColumnTree<>(treeArea, FindingColumns.all(), memento);
		tree.viewer().setContentProvider(new FindingContent(() -> items));
		tree.viewer().setInput(this);
		tree.viewer().addPostSelectionChangedListener(event -> showDetails());
		tree.viewer().addSelectionChangedListener(event -> selected()
				.filter(item -> !item.finding().layers().isEmpty() && tree.viewer().getTree().isFocusControl())
				.ifPresent(item -> subject.setLayers(item.finding().layers())));
		tree.viewer().addOpenListener(event -> selected().ifPresent(this::openSource));
		name(tree.viewer().getTree());
		details = new FindingDetails(sash, new EvidenceListener(this::lookAt));
		int share = memento == null ? TREE_SHARE_DEFAULT
				: Objects.requireNonNullElse(memento.getInteger(TREE_SHARE), TREE_SHARE_DEFAULT);
		sash.setWeights(share, WHOLE - share);
	}

	private static void name(Tree tree) {
		tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = Messages.FindingsView_tree;
				}
			}
		});
	}

	private void createActions() {
		FindingsOut out = new FindingsOut(getSite().getShell(), tree::selected, this::all);
		IAction copy = out.copy(details.text());
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().getToolBarManager().add(new PinAction(subject, choices));
		getViewSite().getActionBars().getMenuManager().add(out.export());
		MenuManager menu = new MenuManager();
		menu.add(copy);
		menu.add(out.export());
		tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
		getSite().registerContextMenu(menu, tree.viewer());
		getSite().setSelectionProvider(tree.viewer());
	}

	private List<FindingItem> all() {
		return items.stream().flatMap(FindingItem::all).toList();
	}

	/** The selected finding as it was read last. */
	private Optional<FindingItem> selected() {
		return tree.selected().stream().findFirst().flatMap(item -> all().stream().filter(item::equals).findFirst());
	}

	private void lookAt(Spot spot) {
		subject.setIteration(spot.iteration());
	}

	@Override
	public void subjectChanged(Subject before, Subject now) {
		reader.look(now);
	}

	/** The source is marked with what is seen here. */
	private void markFindings() {
		subject.window().setPinnedFindings(subject.isPinned() ? subject.current().run() : Optional.empty());
	}

	private void show(FindingsSnapshot snapshot) {
		List<FindingItem> before = all();
		items = snapshot.items();
		tree.viewer().refresh();
		if (items.isEmpty()) {
			pages.show(snapshot.notice());
		} else {
			if (!before.equals(all())) {
				tree.viewer().expandAll();
			}
			selectWanted();
			if (selected().isEmpty()) {
				tree.viewer().setSelection(new StructuredSelection(items.get(0)));
			}
			pages.show(sash);
		}
		showDetails();
	}

	/** Selects the finding that a marker stands for, of the run that it is of. */
	public void reveal(IMarker marker) {
		wanted = Optional.of(marker);
		Gradlens.runs().run(marker.getAttribute(FindingMarker.RUN, "")) //$NON-NLS-1$
				.filter(run -> !subject.current().run().equals(Optional.of(run))).ifPresent(subject.window()::choose);
		selectWanted();
	}

	private void selectWanted() {
		wanted.flatMap(marker -> all().stream().filter(item -> isOf(marker, item)).findFirst()).ifPresent(item -> {
			wanted = Optional.empty();
			tree.viewer().setSelection(new StructuredSelection(item), true);
			showDetails();
		});
	}

	private void repaint() {
		details.restyle();
		showDetails();
	}

	private void showDetails() {
		details.show(selected());
	}

	private void openSource(FindingItem item) {
		if (item.finding().layer().isPresent()) {
			subject.window().openSource(item.finding().layer().getAsInt());
			return;
		}
		try {
			for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(FindingMarker.TYPE, true,
					IResource.DEPTH_INFINITE)) {
				if (isOf(marker, item)) {
					IDE.openEditor(getSite().getPage(), marker);
					return;
				}
			}
		} catch (CoreException e) {
			ILog.of(FindingsView.class).log(e.getStatus());
		}
	}

	private boolean isOf(IMarker marker, FindingItem item) {
		return item.finding().rule().id().equals(marker.getAttribute(FindingMarker.RULE, "")) //$NON-NLS-1$
				&& item.finding().network().orElse(-1) == marker.getAttribute(FindingMarker.NETWORK, -1)
				&& item.finding().layer().orElse(-1) == marker.getAttribute(FindingMarker.LAYER, -1)
				&& subject.current().run().map(Run::id).filter(marker.getAttribute(FindingMarker.RUN, "")::equals) //$NON-NLS-1$
						.isPresent();
	}

	@Override
	public void saveState(IMemento saved) {
		subject.saveState(saved);
		tree.saveState(saved);
		int[] weights = sash.getWeights();
		saved.putInteger(TREE_SHARE, Math.round((float) WHOLE * weights[0] / (weights[0] + weights[1])));
	}

	@Override
	public void setFocus() {
		if (pages.shows(sash)) {
			tree.viewer().getTree().setFocus();
		} else {
			pages.setFocus();
		}
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		if (reader != null) {
			source.stop();
			reader.stop();
			choices.dispose();
			subject.window().setPinnedFindings(Optional.empty());
			subject.dispose();
		}
		super.dispose();
	}
}
