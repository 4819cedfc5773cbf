// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.text.NumberFormat;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.gradlens.telemetry.Step;
import org.gradlens.ui.internal.Messages;

/** What is said of the iterations that a place in a chart stands for. */
public final class StepText {

	private StepText() {
	}

	/** As in {@code iteration 1,412} or {@code iterations 1,400 to 1,499}. */
	public static String iterations(Step step) {
		return step.iterations() == 1 ? NLS.bind(Messages.StepText_iteration, whole(step.iteration()))
				: NLS.bind(Messages.StepText_iterations, whole(step.firstIteration()), whole(step.iteration()));
	}

	/** A whole number as the locale writes it. */
	public static String whole(long number) {
		return NumberFormat.getIntegerInstance(Locale.getDefault(Locale.Category.FORMAT)).format(number);
	}
}
