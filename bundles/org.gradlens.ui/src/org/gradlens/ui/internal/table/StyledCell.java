// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.swt.widgets.Event;

/** A text of several colours in a {@link ColumnTree}, which does not measure its cells. */
public abstract class StyledCell extends StyledCellLabelProvider {

	@Override
	protected void paint(Event event, Object element) {
		measure(event, element); // prepares what is painted
		super.paint(event, element);
	}
}
