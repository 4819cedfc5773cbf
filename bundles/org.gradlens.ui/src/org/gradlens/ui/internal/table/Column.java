// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.table;

import java.util.Comparator;
import java.util.Optional;

import org.eclipse.jface.viewers.CellLabelProvider;

/**
 * A column that a user may show or not.
 *
 * @param id by which the user's choice is kept
 * @param title what stands above it
 * @param toolTip what it says, in a sentence; empty when the title says it
 * @param alignment {@code SWT.LEAD} or {@code SWT.TRAIL}
 * @param size how wide it is until the user changes that
 * @param shown whether it is shown until the user decides
 * @param labels what it shows
 * @param order how it sorts; empty when it does not
 */
public record Column<T>(String id, String title, String toolTip, int alignment, Size size, boolean shown,
		CellLabelProvider labels, Optional<Comparator<T>> order) {

	/**
	 * How wide a column is.
	 *
	 * @param characters for how many characters of average width there is room at least
	 * @param weight its share of the room that is left
	 */
	public record Size(int characters, int weight) {
	}
}
