// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gradlens.ui.internal.Messages;

/** Shows the layers of the caret's line in the view whose id follows the class in the extension. */
public final class ShowInViewHandler extends AbstractHandler implements IExecutableExtension {

	private String view = ""; //$NON-NLS-1$

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		view = (String) data;
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		if (ShowLayers.atCaret(editor)) {
			try {
				HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(view);
			} catch (PartInitException e) {
				throw new ExecutionException(e.getMessage(), e);
			}
		} else if (editor != null) {
			editor.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(Messages.ShowInViewHandler_noLayer);
		}
		return null;
	}
}
