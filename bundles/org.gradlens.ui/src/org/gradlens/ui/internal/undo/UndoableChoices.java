// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.undo;

import java.util.function.Consumer;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;

/**
 * What the user chooses in one view: <em>Edit, Undo</em> takes it back while the view is active. For the user
 * interface's thread; the view disposes it.
 */
public final class UndoableChoices {

	private final IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	private final IUndoContext context;
	private final UndoRedoActionGroup actions;

	/** Fills the view's <em>Undo</em> and <em>Redo</em>. */
	public UndoableChoices(IViewSite site) {
		context = new ObjectUndoContext(site.getPart(), site.getRegisteredName());
		actions = new UndoRedoActionGroup(site, context, true);
		actions.fillActionBars(site.getActionBars());
	}

	/** What operations have that are undone in this view. */
	public IUndoContext context() {
		return context;
	}

	/**
	 * Chooses something else.
	 *
	 * @param label what is chosen, as the menu says it
	 * @param choose makes it so, now and when it is undone or done again
	 */
	public <C> void choose(String label, C before, C chosen, Consumer<C> choose) {
		execute(operation(label, before, chosen, choose));
	}

	/** The same for choices that follow each other quickly, which are undone together. */
	public <C> void move(String label, C before, C chosen, Consumer<C> choose) {
		ChoiceOperation<C> next = operation(label, before, chosen, choose);
		if (history.getUndoOperation(context) instanceof ChoiceOperation<?> last && last.goesOn(next.getLabel())) {
			last.goOn(next);
		} else {
			execute(next);
		}
	}

	private static <C> ChoiceOperation<C> operation(String label, C before, C chosen, Consumer<C> choose) {
		return new ChoiceOperation<>(label.replace("&", ""), before, chosen, choose); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void execute(ChoiceOperation<?> operation) {
		operation.addContext(context);
		try {
			history.execute(operation, null, null);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e); // a choice throws none
		}
	}

	/** Forgets what was chosen. */
	public void dispose() {
		history.dispose(context, true, true, true);
		actions.dispose();
	}
}
