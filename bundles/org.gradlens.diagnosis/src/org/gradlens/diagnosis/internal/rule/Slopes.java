// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.rule;

import org.gradlens.diagnosis.internal.Facts;
import org.gradlens.diagnosis.internal.Messages;

/** What the slope of the hidden layers' activation function does to the error signal. */
final class Slopes {

	private Slopes() {
	}

	/** A sentence, with a blank before it, on the function that most hidden layers have; else nothing. */
	static String explain(Facts facts) {
		long sigmoid = count(facts, "sigmoid"); //$NON-NLS-1$
		long tanh = count(facts, "tanh"); //$NON-NLS-1$
		long relu = count(facts, "relu"); //$NON-NLS-1$
		int half = facts.path().hidden().size() / 2;
		String key = sigmoid > half ? "Slopes_sigmoid" : tanh > half ? "Slopes_tanh" : relu > half ? "Slopes_relu" : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return key.isEmpty() ? "" : ' ' + Messages.of(key); //$NON-NLS-1$
	}

	private static long count(Facts facts, String function) {
		return facts.path().hidden().stream().filter(index -> facts.layer(index).activation().equals(function)).count();
	}
}
