// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/** The loss of the best guess that does not look at the input, against which learning is measured. */
final class LossScale {

	/** Losses that are entropies or, for the last one, a mean of squares, so that their best guess is known. */
	private static final Set<String> ONE_OF_MANY = Set.of("LossMCXENT", "LossNegativeLogLikelihood", "LossSparseMCXENT"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final String BINARY = "LossBinaryXENT"; //$NON-NLS-1$
	private static final String SQUARES = "LossMSE"; //$NON-NLS-1$
	/** The engine adds up the loss over time there. */
	private static final String OVER_TIME = "Rnn"; //$NON-NLS-1$
	/** So many examples tell what targets are like. */
	private static final int ENOUGH = 32;
	/** The first iterations, by which the loss of a loss function that is not known is measured. */
	private static final int FIRST = 5;

	private final String function;
	private final boolean overTime;
	private final OptionalInt units;

	LossScale(Layer output) {
		function = output.setting(LayerSetting.LOSS).orElse(""); //$NON-NLS-1$
		overTime = output.kind().startsWith(OVER_TIME);
		units = Settings.whole(output, LayerSetting.UNITS);
	}

	/** The loss of the best guess; that of the first iterations when it is not known what that is. */
	double trivial(Optional<DataSummary> targets, Course loss) {
		boolean squares = function.equals(SQUARES);
		if (!overTime && (squares || function.equals(BINARY) || ONE_OF_MANY.contains(function))) {
			Optional<DataSummary> told = targets.filter(summary -> summary.trivialLoss().isPresent()
					&& summary.examples() >= ENOUGH && summary.trivialLoss().getAsDouble() > 0);
			if (told.isPresent()) {
				return told.get().trivialLoss().getAsDouble();
			}
			if (!squares && units.isPresent() && units.getAsInt() > 1) {
				return function.equals(BINARY) ? units.getAsInt() * Math.log(2) : Math.log(units.getAsInt());
			}
		}
		return loss.first(FIRST);
	}
}
