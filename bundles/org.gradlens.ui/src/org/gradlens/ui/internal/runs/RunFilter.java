// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.gradlens.core.run.Run;

/** Leaves the runs in whose name, launch, verdict, tags or note all words of a text occur. */
final class RunFilter extends ViewerFilter {

	private List<String> words = List.of();

	void setPattern(String text) {
		words = List.of(fold(text).split("\\s+")); //$NON-NLS-1$
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		Run run = (Run) element;
		String text = fold(String.join("\n", run.name(), run.launch(), RunCellText.verdict(run), RunCellText.tags(run), //$NON-NLS-1$
				run.remarks().note()));
		return words.stream().allMatch(text::contains);
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.getDefault());
	}
}
