// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

/** What shows something that can be taken away as a chart: its text, its numbers and its picture. */
public interface ChartSource {

	/** What is shown now, if anything. */
	Optional<Chart> chart();

	/** What shows it: pictures have its size, font and colours. */
	Control control();
}
