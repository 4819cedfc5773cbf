// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.osgi.service.prefs.BackingStoreException;

/** Changes how much stands beside the source. */
public final class ChooseFigureLengthHandler extends AbstractHandler implements IElementUpdater {

	private static final String LENGTH = "org.gradlens.ui.figureLength.length"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			FigureLength.valueOf(event.getParameter(LENGTH)).choose();
		} catch (BackingStoreException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(FigureLength.chosen().name().equals(parameters.get(LENGTH)));
	}
}
