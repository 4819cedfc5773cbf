// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.remedy.Remedies;
import org.gradlens.telemetry.RunFailed;

/** What the engine says when it refuses to build a network. */
public final class Refusal {

	/** What {@code org.deeplearning4j.exception} and {@code OutputLayerUtil} throw for a configuration. */
	private static final Set<String> EXCEPTIONS = Set.of("org.deeplearning4j.exception.DL4JInvalidConfigException", //$NON-NLS-1$
			"org.deeplearning4j.exception.DL4JInvalidInputException"); //$NON-NLS-1$
	/** How {@code OutputLayerUtil} begins what it has against an output layer. */
	private static final String OUTPUT_LAYER = "Invalid output layer configuration"; //$NON-NLS-1$
	/** Where {@code OutputLayerUtil} goes on to say how to turn its check off. */
	private static final String ADVICE = "\nThis configuration validation check"; //$NON-NLS-1$

	private Refusal() {
	}

	/** The finding that a failure is when the engine threw it for a configuration; else empty. */
	public static Optional<Finding> of(RunFailed failure) {
		boolean output = failure.message().contains(OUTPUT_LAYER);
		if (!output && !EXCEPTIONS.contains(failure.exceptionType())) {
			return Optional.empty();
		}
		Rule rule = output ? Rule.WRONG_OUTPUT_ACTIVATION : Rule.REFUSED_CONFIGURATION;
		String said = failure.message().split(ADVICE, 2)[0].strip();
		return Optional.of(new Finding(rule, Severity.ERROR, OptionalInt.empty(), List.of(),
				failure.userFrames().stream().findFirst(), 0, Evidence.NONE, Messages.of("Refusal_message", said), //$NON-NLS-1$
				output ? Remedies.ofRefusedOutput() : List.of(), List.of()));
	}
}
