// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.curves;

import java.util.List;

import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.chart.Range;
import org.gradlens.ui.internal.views.Mark;

/**
 * Figures of a network over steps.
 *
 * @param steps the steps, oldest first
 * @param all the iterations of the whole run
 * @param marks what is to be marked
 */
record CurvesData(List<Step> steps, Range all, List<Mark> marks) {

	/** Whether a curve has any value. */
	boolean has(Curve curve) {
		return steps.stream().anyMatch(step -> curve.of(step.mean()).isPresent());
	}
}
