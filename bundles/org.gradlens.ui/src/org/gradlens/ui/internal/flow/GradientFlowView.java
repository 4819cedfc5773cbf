// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.Throttler;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** Shows the newest run, live: where the error signal gets lost on its way from the loss to the input. */
public final class GradientFlowView extends ViewPart {

	/** The view's id. */
	public static final String ID = "org.gradlens.ui.gradientFlow"; //$NON-NLS-1$

	private static final Duration REFRESH_PERIOD = Duration.ofMillis(200);

	private final IPropertyChangeListener themeListener = event -> table().getTable().redraw();
	private final StackLayout stack = new StackLayout();
	private Composite pages;
	private Label message;
	private Composite content;
	private FlowHeader header;
	private FlowTable table;
	private EditorLink link;
	private FlowUpdater updater;
	private Throttler throttler;
	private volatile Optional<FlowSnapshot> latest = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
		Composite messagePage = new Composite(pages, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(messagePage);
		message = new Label(messagePage, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);

		content = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		updater = new FlowUpdater(this::take);
		header = new FlowHeader(content, updater::choose);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header.area());
		Composite tableArea = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tableArea);
		table = new FlowTable(tableArea);

		createActions();
		link = new EditorLink(table, getViewSite().getActionBars().getStatusLineManager());
		getSite().getPage().addPostSelectionListener(link);
		getSite().setSelectionProvider(table.viewer());
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
		throttler = new Throttler(parent.getDisplay(), REFRESH_PERIOD, this::refresh);
		refresh();
		updater.start();
	}

	private void createActions() {
		CopyRowsAction copy = new CopyRowsAction(table);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		MenuManager menu = new MenuManager();
		menu.add(copy);
		table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
		getSite().registerContextMenu(menu, table.viewer());
	}

	private TableViewer table() {
		return table.viewer();
	}

	private void take(Optional<FlowSnapshot> snapshot) {
		latest = snapshot;
		throttler.throttledExec();
	}

	private void refresh() {
		if (pages.isDisposed()) {
			return;
		}
		Optional<FlowSnapshot> snapshot = latest;
		if (snapshot.isPresent()) {
			link.setPlaces(snapshot.get().places());
			header.show(snapshot.get());
			table.show(snapshot.get());
			bringToTop(content);
		} else {
			message.setText(RunText.empty(updater.run()));
			message.requestLayout();
			bringToTop(message.getParent());
		}
	}

	private void bringToTop(Control page) {
		if (stack.topControl != page) {
			stack.topControl = page;
			pages.layout();
		}
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void dispose() {
		if (updater != null) {
			updater.stop();
		}
		if (link != null) {
			getSite().getPage().removePostSelectionListener(link);
		}
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
		super.dispose();
	}
}
