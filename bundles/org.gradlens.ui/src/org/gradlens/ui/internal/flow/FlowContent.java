// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Rows, and the rows below them. */
final class FlowContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object row) {
		return ((FlowRow) row).children().toArray();
	}

	@Override
	public @Nullable Object getParent(Object row) {
		return ((FlowRow) row).parent().orElse(null);
	}

	@Override
	public boolean hasChildren(Object row) {
		return !((FlowRow) row).children().isEmpty();
	}
}
