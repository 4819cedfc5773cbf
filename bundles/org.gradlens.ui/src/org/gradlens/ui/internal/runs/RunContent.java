// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** A list of runs as a tree of one level. */
final class RunContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object run) {
		return new Object[0];
	}

	@Override
	public @Nullable Object getParent(Object run) {
		return null;
	}

	@Override
	public boolean hasChildren(Object run) {
		return false;
	}
}
