// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Causes by now, with what follows from them below. */
final class FindingContent implements ITreeContentProvider {

	private final Supplier<List<FindingItem>> causes;

	FindingContent(Supplier<List<FindingItem>> causes) {
		this.causes = causes;
	}

	@Override
	public Object[] getElements(Object input) {
		return causes.get().toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return ((FindingItem) parent).consequences().toArray();
	}

	@Override
	public boolean hasChildren(Object element) {
		return !((FindingItem) element).consequences().isEmpty();
	}

	@Override
	public @Nullable Object getParent(Object element) {
		return null; // all is expanded: nothing has to be looked for
	}
}
