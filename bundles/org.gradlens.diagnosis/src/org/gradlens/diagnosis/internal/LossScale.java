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

	/** Whether a loss can be: none of those that are known is below 0 as long as targets are such as they are made for. */
	boolean allows(double loss) {
		return loss >= 0 || !ONE_OF_MANY.contains(function) && !function.equals(BINARY) && !function.equals(SQUARES);
	}

	/** The loss of the best guess; that of the first iterations when it is not known what that is. */
	double trivial(Optional<DataSummary> targets, Course loss) {
		Optional<DataSummary> told = targets.filter(summary -> summary.examples() >= ENOUGH && summary.deviation() > 0);
		if (overTime) {
			return loss.first(FIRST);
		}
		if (function.equals(SQUARES)) {
			return told.map(LossScale::variance).orElseGet(() -> loss.first(FIRST));
		}
		if (function.equals(BINARY)) {
			return told.flatMap(this::entropyOfEach).or(() -> severalUnits().map(count -> count * Math.log(2)))
					.orElseGet(() -> loss.first(FIRST));
		}
		if (ONE_OF_MANY.contains(function)) {
			return told.filter(Targets::areBinary).map(summary -> summary.trivialLoss().orElse(0)).filter(entropy -> entropy > 0)
					.or(() -> severalUnits().map(Math::log)).orElseGet(() -> loss.first(FIRST));
		}
		return loss.first(FIRST);
	}

	private Optional<Double> severalUnits() {
		return units.isPresent() && units.getAsInt() > 1 ? Optional.of((double) units.getAsInt()) : Optional.empty();
	}

	/** The mean of the features' variances, which of targets of 0 and 1 is not told. */
	private static double variance(DataSummary targets) {
		return Targets.areBinary(targets) || targets.trivialLoss().isEmpty() ? targets.deviation() * targets.deviation()
				: targets.trivialLoss().getAsDouble();
	}

	/** The entropy of targets between 0 and 1, summed over features; empty when they are no such. */
	private Optional<Double> entropyOfEach(DataSummary targets) {
		if (Targets.areBinary(targets)) {
			return targets.trivialLoss().isPresent() ? Optional.of(targets.trivialLoss().getAsDouble()) : Optional.empty();
		}
		double mean = targets.mean();
		return mean > 0 && mean < 1
				? Optional.of(-targets.features() * (mean * Math.log(mean) + (1 - mean) * Math.log(1 - mean)))
				: Optional.empty();
	}
}
