// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Moves the caret to the next or the previous line that declares a layer, around the end of the file. */
public abstract class GoToLayerHandler extends AbstractHandler {

	private final Comparator<Integer> order;

	GoToLayerHandler(Comparator<Integer> order) {
		this.order = order;
	}

	/** To the next layer. */
	public static final class Next extends GoToLayerHandler {

		public Next() {
			super(Comparator.naturalOrder());
		}
	}

	/** To the previous layer. */
	public static final class Previous extends GoToLayerHandler {

		public Previous() {
			super(Comparator.reverseOrder());
		}
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<ISourceViewer> viewer = EditorMarks.viewer(HandlerUtil.getActiveEditor(event));
		if (viewer.isPresent() && HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection caret) {
			List<LineReading> lines = EditorMarks.reading(viewer.get()).all().stream()
					.sorted(Comparator.comparing(LineReading::line, order)).toList();
			lines.stream().filter(line -> order.compare(line.line(), caret.getStartLine() + 1) > 0).findFirst()
					.or(() -> lines.stream().findFirst())
					.ifPresent(line -> editor.selectAndReveal(line.place().anchor(), 0));
		}
		return null;
	}
}
