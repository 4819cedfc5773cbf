// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.Check;
import org.gradlens.diagnosis.internal.Draft;
import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;
import org.gradlens.diagnosis.internal.SignalPath;
import org.gradlens.diagnosis.internal.Targets;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;

/**
 * An activation of the output that does not go with the loss. DL4J refuses part of these itself
 * ({@code OutputLayerUtil}); NeuraLint and DeepDiagnosis check the same.
 */
final class OutputActivation implements Check {

	private static final Set<String> ONE_OF_MANY = Set.of("LossMCXENT", "LossSparseMCXENT", "LossNegativeLogLikelihood"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final String BINARY = "LossBinaryXENT"; //$NON-NLS-1$
	private static final String SOFTMAX = "softmax"; //$NON-NLS-1$
	private static final String SIGMOID = "sigmoid"; //$NON-NLS-1$
	/** What gives shares from 0 to 1. */
	private static final Set<String> SHARES = Set.of(SOFTMAX, SIGMOID, "hardsigmoid"); //$NON-NLS-1$
	/** Losses for targets that are numbers, not classes. */
	private static final Set<String> FOR_NUMBERS = Set.of("LossMSE", "LossL2", "LossMAE", "LossL1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	/** What gives other values than shares from 0 to 1, of which a logarithm can be taken. */
	private static final Set<String> NO_SHARES = Set.of("identity", "relu", "relu6", "leakyrelu", "elu", "selu", "tanh", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"hardtanh", "rationaltanh", "rectifiedtanh", "softsign", "softplus", "cube", "swish", "gelu", "mish"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private final Facts facts;

	OutputActivation(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Optional<Draft> report() {
		return facts.network().layers().stream().map(this::judge).flatMap(Optional::stream).findFirst();
	}

	private Optional<Draft> judge(Layer output) {
		String loss = output.setting(LayerSetting.LOSS).orElse(""); //$NON-NLS-1$
		String activation = output.activation();
		boolean many = ONE_OF_MANY.contains(loss);
		String name = facts.name(output.index());
		if (loss.isEmpty()) {
			return Optional.empty();
		}
		if (activation.equals(SOFTMAX) && facts.units(output.index()).orElse(0) == 1) {
			return draft(output, Messages.of("Output_softmaxOfOne", name)); //$NON-NLS-1$
		}
		if (activation.equals(SOFTMAX) && isLimited(output)) {
			return draft(output, Messages.of("Output_softmaxOfShares", name, facts.name(output.inputs().get(0)), //$NON-NLS-1$
					facts.layer(output.inputs().get(0)).activation()));
		}
		if (activation.equals(SOFTMAX) && loss.equals(BINARY)) {
			return draft(output, Messages.of("Output_softmaxBinary", name)); //$NON-NLS-1$
		}
		if (activation.equals(SIGMOID) && many) {
			return draft(output, Messages.of("Output_sigmoidMany", name, loss)); //$NON-NLS-1$
		}
		return NO_SHARES.contains(activation) && (many || loss.equals(BINARY))
				? draft(output, Messages.of("Output_noShares", name, activation, loss)) : classesAsNumbers(output); //$NON-NLS-1$
	}

	/** Whether an output without weights of its own takes what lies between 0 and 1 already. */
	private boolean isLimited(Layer output) {
		return !SignalPath.hasWeights(output) && output.inputs().size() == 1
				&& SHARES.contains(facts.layer(output.inputs().get(0)).activation());
	}

	/** Classes under a loss for numbers: many learn so, and for one that does not it may be why. */
	private Optional<Draft> classesAsNumbers(Layer output) {
		boolean classes = facts.targets(output.index()).filter(Targets::areOneOfMany).isPresent();
		if (!classes || !FOR_NUMBERS.contains(output.setting(LayerSetting.LOSS).orElse(""))) { //$NON-NLS-1$
			return Optional.empty();
		}
		return Optional.of(new Draft(Rule.WRONG_OUTPUT_ACTIVATION,
				Stagnation.of(facts).isPresent() ? Severity.WARNING : Severity.INFO, List.of(output.index()), 0, Evidence.NONE,
				Messages.of("Output_classesAsNumbers", facts.name(output.index()), output.activation()))); //$NON-NLS-1$
	}

	private static Optional<Draft> draft(Layer output, String message) {
		return Optional.of(new Draft(Rule.WRONG_OUTPUT_ACTIVATION, Severity.ERROR, List.of(output.index()), 0,
				Evidence.NONE, message));
	}
}
