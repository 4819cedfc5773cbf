// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.Optional;

import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.TimeProfile;

/** One rule at work on one network; a new one is made whenever the network changes. */
public interface Check {

	/** Takes in the next step; the facts know it already. */
	default void add(Step step) {
		// a rule that judges what holds before the first step needs none
	}

	/** Takes in the loss of data that are held out. */
	default void add(Evaluated evaluated) {
		// most rules do not ask
	}

	/** Takes in where a value was first not finite. */
	default void add(NonFiniteFound found) {
		// most rules do not ask
	}

	/** Takes in how the error signal goes back through time. */
	default void add(TimeProfile profile) {
		// most rules do not ask
	}

	/** What the rule has to say now, or empty. */
	Optional<Draft> report();
}
