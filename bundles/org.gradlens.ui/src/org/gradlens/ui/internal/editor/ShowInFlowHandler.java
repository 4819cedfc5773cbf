// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gradlens.ui.internal.flow.GradientFlowView;

/** Shows the layers of the caret's line in the Gradient Flow view. */
public final class ShowInFlowHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (ShowLayers.atCaret(HandlerUtil.getActiveEditor(event))) {
			try {
				HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(GradientFlowView.ID);
			} catch (PartInitException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
		}
		return null;
	}
}
