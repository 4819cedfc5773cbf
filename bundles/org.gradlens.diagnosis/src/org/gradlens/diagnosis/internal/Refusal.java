// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.gradlens.diagnosis.Evidence;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.internal.remedy.Remedies;
import org.gradlens.telemetry.RunFailed;

/** What the engine says when it refuses to build a network. */
public final class Refusal {

	/** The engine's own exceptions are about configurations and what does not fit them. */
	private static final String EXCEPTIONS = "org.deeplearning4j.exception."; //$NON-NLS-1$
	/** How the engine begins what it has against a configuration in exceptions of no type of its own. */
	private static final List<String> BEGINNINGS = List.of("Invalid configuration", "Invalid kernel", "Invalid stride", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"Invalid padding", "Labels and preOutput must have equal shapes", "Labels array", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"Arrays are different shape and are not broadcastable"); //$NON-NLS-1$
	/** How {@code OutputLayerUtil} begins what it has against an output layer. */
	private static final String OUTPUT_LAYER = "Invalid output layer configuration"; //$NON-NLS-1$
	/** Where {@code OutputLayerUtil} goes on to say how to turn its check off. */
	private static final String ADVICE = "\nThis configuration validation check"; //$NON-NLS-1$

	private Refusal() {
	}

	/** The finding that a failure is when the engine threw it for a configuration; else empty. */
	public static Optional<Finding> of(RunFailed failure) {
		boolean output = failure.message().contains(OUTPUT_LAYER);
		if (!output && !failure.exceptionType().startsWith(EXCEPTIONS)
				&& BEGINNINGS.stream().noneMatch(failure.message()::startsWith)) {
			return Optional.empty();
		}
		Rule rule = output ? Rule.WRONG_OUTPUT_ACTIVATION : Rule.REFUSED_CONFIGURATION;
		String said = failure.message().split(ADVICE, 2)[0].strip();
		return Optional.of(new Finding(rule, Severity.ERROR, OptionalInt.empty(), List.of(),
				failure.userFrames().stream().findFirst(), 0, Evidence.NONE, Messages.of("Refusal_message", said), //$NON-NLS-1$
				output ? Remedies.ofRefusedOutput() : List.of(), List.of()));
	}
}
