// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.osgi.service.prefs.BackingStoreException;

/** Takes the figures beside the source away, or brings them back. */
public final class ToggleFiguresHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			FigureLength.toggle();
		} catch (BackingStoreException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
