// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;

/** Makes views targets of the editor's <em>Show In</em>: they select the layers of the line that the caret is on. */
public final class ShowInLayers implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		return adaptable instanceof IViewPart view && type == IShowInTarget.class
				? type.cast((IShowInTarget) context -> show(view, context))
				: null;
	}

	private static boolean show(IViewPart view, ShowInContext context) {
		IEditorPart editor = view.getSite().getPage().getActiveEditor();
		return editor != null && editor.getEditorInput().equals(context.getInput()) && ShowLayers.atCaret(editor);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IShowInTarget.class };
	}
}
