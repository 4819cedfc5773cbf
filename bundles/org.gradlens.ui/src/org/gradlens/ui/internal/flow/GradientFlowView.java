// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.gradlens.core.run.NetworkMoment;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.selection.PinAction;
import org.gradlens.ui.internal.selection.SourcePlaces;
import org.gradlens.ui.internal.selection.Subject;
import org.gradlens.ui.internal.selection.SubjectListener;
import org.gradlens.ui.internal.selection.SubjectReader;
import org.gradlens.ui.internal.selection.ViewSubject;

/** Shows a run, live: where the error signal gets lost on its way from the loss to the input. */
public final class GradientFlowView extends ViewPart implements SubjectListener {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.gradientFlow"; //$NON-NLS-1$

	private final IPropertyChangeListener themeListener = event -> repaint();
	private final StackLayout stack = new StackLayout();
	private @Nullable IMemento memento;
	private Composite pages;
	private Label message;
	private Composite content;
	private FlowHeader header;
	private FlowTable table;
	private ViewSubject subject;
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
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
		Composite messagePage = new Composite(pages, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(messagePage);
		message = new Label(messagePage, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);

		content = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		header = new FlowHeader(content, subject::setNetwork);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header.area());
		Composite tableArea = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tableArea);
		table = new FlowTable(tableArea);
		table.viewer().addPostSelectionChangedListener(event -> subject.setLayers(selectedLayers()));
		table.viewer().addOpenListener(event -> selectedLayers().stream().findFirst()
				.ifPresent(subject.window()::openSource));
		createActions();
		getSite().setSelectionProvider(table.viewer());
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);

		reader = new SubjectReader<>(Messages.GradientFlowView_name, this::read, parent, this::show);
		source = new SourcePlaces(reader::again);
		source.start();
		show(Optional.empty());
		subject.addListener(this);
		reader.start(subject.current());
	}

	private void createActions() {
		getViewSite().getActionBars().getToolBarManager().add(new PinAction(subject));
		CopyRowsAction copy = new CopyRowsAction(table);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		MenuManager menu = new MenuManager();
		menu.add(copy);
		table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
		getSite().registerContextMenu(menu, table.viewer());
	}

	private List<Integer> selectedLayers() {
		return table.selected().stream().map(LayerRow::layer).toList();
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
			NetworkMoment moment = history.moment();
			return FlowSnapshot.of(asked, moment, source.of(asked.run().get(), moment.declaration()));
		});
	}

	private void show(Optional<FlowSnapshot> snapshot) {
		if (snapshot.isPresent()) {
			header.show(snapshot.get());
			if (table.show(snapshot.get())) {
				selectRows();
			}
			bringToTop(content);
		} else {
			message.setText(RunText.empty(subject.current().run()));
			message.requestLayout();
			bringToTop(message.getParent());
		}
	}

	private void selectRows() {
		if (!selectedLayers().equals(subject.current().layers())) {
			table.select(subject.current().layers());
		}
	}

	private void repaint() {
		table.viewer().getTable().redraw();
	}

	private void bringToTop(Control page) {
		if (stack.topControl != page) {
			stack.topControl = page;
			pages.layout();
		}
	}

	@Override
	public void saveState(IMemento saved) {
		subject.saveState(saved);
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		if (reader != null) {
			source.stop();
			reader.stop();
			subject.dispose();
		}
		super.dispose();
	}
}
