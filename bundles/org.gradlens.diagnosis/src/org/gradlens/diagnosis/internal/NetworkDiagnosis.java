// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.diagnosis.internal.remedy.Remedies;
import org.gradlens.diagnosis.internal.rule.Rules;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/** All rules at work on one network. */
public final class NetworkDiagnosis {

	/** What is wrong even with a network whose loss falls; some of it makes the network less than it looks. */
	private static final Set<Rule> NEVER_EXCUSED = EnumSet.of(Rule.WRONG_OUTPUT_ACTIVATION, Rule.IDENTICAL_UNITS,
			Rule.MISSING_NONLINEARITY, Rule.NON_FINITE_VALUES, Rule.OSCILLATING_LOSS, Rule.OVERFITTING);

	private final int number;
	private final Thresholds thresholds;
	private @Nullable Facts facts;
	private List<Check> checks = List.of();

	public NetworkDiagnosis(int number, Thresholds thresholds) {
		this.number = number;
		this.thresholds = thresholds;
	}

	/** Takes in the topology; a changed one is judged afresh. */
	public void declare(NetworkDeclared declared) {
		Facts known = facts;
		if (!declared.layers().isEmpty() && (known == null || !sameArrays(known.network(), declared))) {
			Facts fresh = new Facts(declared, thresholds);
			facts = fresh;
			checks = Rules.of(fresh);
		}
	}

	private static boolean sameArrays(NetworkDeclared one, NetworkDeclared other) {
		return one.layers().stream().map(Layer::parameters).toList()
				.equals(other.layers().stream().map(Layer::parameters).toList());
	}

	/** Takes in the next step. */
	public void add(Step step) {
		withFacts(known -> known.add(step));
		checks.forEach(check -> check.add(step));
	}

	/** Takes in the parameters before the first step. */
	public void add(InitialParameters parameters) {
		withFacts(known -> known.setInitial(parameters.readings()));
	}

	/** Takes in what the data are like. */
	public void add(DataSummary data) {
		withFacts(known -> known.add(data));
	}

	/** Takes in how much is planned. */
	public void add(FitStarted started) {
		withFacts(known -> known.add(started));
	}

	/** Takes in the loss of data that are held out. */
	public void add(Evaluated evaluated) {
		checks.forEach(check -> check.add(evaluated));
	}

	/** Takes in where a value was first not finite. */
	public void add(NonFiniteFound found) {
		checks.forEach(check -> check.add(found));
	}

	/** Takes in how the error signal goes back through time. */
	public void add(TimeProfile profile) {
		checks.forEach(check -> check.add(profile));
	}

	/** The run is over. */
	public void end() {
		withFacts(Facts::end);
	}

	private void withFacts(Consumer<Facts> use) {
		Facts known = facts;
		if (known != null) {
			use.accept(known);
		}
	}

	/** What is found of the network so far. */
	public List<Finding> findings() {
		Facts known = facts;
		if (known == null) {
			return List.of();
		}
		// of what several checks find for one rule the gravest stands, and of equals the first
		Map<Rule, Draft> drafts = new EnumMap<>(Rule.class);
		checks.forEach(check -> check.report().ifPresent(draft -> drafts.merge(draft.rule(), draft, NetworkDiagnosis::graver)));
		return Causes.order(drafts.values(), known, draft -> judge(draft, known)).stream().map(tree -> finding(tree, known)).toList();
	}

	/**
	 * What is found of a network that learns all the same is less grave: a warning is for information then, and so is
	 * an error once the network has learned well.
	 */
	private static Draft judge(Draft draft, Facts facts) {
		if (NEVER_EXCUSED.contains(draft.rule()) || !facts.learns()) {
			return draft;
		}
		boolean hampered = draft.severity() == Severity.ERROR && !facts.hasLearned();
		return draft.with(hampered ? Severity.WARNING : Severity.INFO);
	}

	private static Draft graver(Draft one, Draft other) {
		return other.severity().compareTo(one.severity()) > 0 ? other : one;
	}

	private Finding finding(Causes.Tree tree, Facts known) {
		Draft draft = tree.draft();
		Optional<SourceFrame> place = draft.layers().stream().findFirst().flatMap(known.network()::anchor);
		return new Finding(draft.rule(), draft.severity(), OptionalInt.of(number), draft.layers(), place, draft.began(),
				draft.evidence(), draft.message(), Remedies.of(draft, known),
				tree.effects().stream().map(effect -> finding(effect, known)).toList());
	}
}
