// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeAnswer.Outcome;
import org.gradlens.telemetry.probe.ProbeRequest;
import org.gradlens.telemetry.probe.ProbeTimes;

/** Why a probe has no figures, in a sentence for the user. */
final class ProbeSentence {

	private static final double NANOS_PER_SECOND = 1e9;
	private static final double MILLIS_PER_SECOND = 1e3;

	private ProbeSentence() {
	}

	/** The sentence for source that cannot be compiled. */
	static String compileError(String file, int line, String message) {
		return NLS.bind(Messages.ProbeSentence_compileError, new Object[] { file, line, message });
	}

	/** The sentence for an answer without figures; empty for one with figures, or that nobody waits for. */
	static Optional<String> of(ProbeRequest request, ProbeAnswer answer, Run probe) {
		return answer.outcome() == Outcome.MEASURED || answer.outcome() == Outcome.CANCELLED ? Optional.empty()
				: Optional.of(sentence(request, answer, probe));
	}

	private static String sentence(ProbeRequest request, ProbeAnswer answer, Run probe) {
		return switch (answer.outcome()) {
		case EXITED -> NLS.bind(Messages.ProbeSentence_exited, answer.detail());
		case FAILED -> probe.failure().map(ProbeSentence::failure).orElse(Messages.ProbeSentence_notTrained);
		case OVER_BUDGET -> late(request, answer);
		default -> Messages.ProbeSentence_notTrained;
		};
	}

	private static String failure(RunFailed failure) {
		String type = failure.exceptionType().substring(failure.exceptionType().lastIndexOf('.') + 1);
		String problem = failure.message().isEmpty() ? type : type + ": " + failure.message(); //$NON-NLS-1$
		return failure.userFrames().stream().findFirst().map(SourceFrame::location)
				.map(location -> NLS.bind(Messages.ProbeSentence_failedAt, problem, location))
				.orElseGet(() -> NLS.bind(Messages.ProbeSentence_failed, problem));
	}

	/** Names where the time went. */
	private static String late(ProbeRequest request, ProbeAnswer answer) {
		ProbeTimes times = answer.times();
		boolean declared = times.declared() != ProbeTimes.NEVER;
		String phase = NLS.bind(declared ? Messages.ProbeSentence_lateInNetwork : Messages.ProbeSentence_lateBeforeNetwork,
				seconds((declared ? times.declared() : times.answered()) / NANOS_PER_SECOND));
		String where = answer.detail().isEmpty() ? phase : NLS.bind(Messages.ProbeSentence_lateAt, phase, answer.detail());
		return NLS.bind(Messages.ProbeSentence_late,
				new Object[] { request.iterations(), seconds(request.budgetMillis() / MILLIS_PER_SECOND), where });
	}

	/** The sentence for a probe whose engine was lost. */
	static String lost(ProbeRequest request, boolean late, int exitCode) {
		return late ? late(request, new ProbeAnswer(request.number(), Outcome.OVER_BUDGET, "", //$NON-NLS-1$
				new ProbeTimes(ProbeTimes.NEVER, ProbeTimes.NEVER, ProbeTimes.NEVER, ProbeTimes.NEVER, ProbeTimes.NEVER,
						(long) (request.budgetMillis() * NANOS_PER_SECOND / MILLIS_PER_SECOND))))
				: NLS.bind(Messages.ProbeSentence_died, exitCode);
	}

	private static String seconds(double value) {
		NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
		format.setMaximumFractionDigits(1);
		return format.format(value);
	}
}
