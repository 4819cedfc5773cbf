// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import org.gradlens.diagnosis.Threshold;

/**
 * Whether a condition lasts: it must hold at several checks in a row that are spread over as many iterations
 * as the warm-up has, after the warm-up. What lasted is over when it has not held for as long.
 */
public final class Persistence {

	private final Facts facts;
	private final int checks;
	private boolean holds;
	private int counted;
	private long since;
	private long lastCounted;
	private boolean lasts;
	private long began;
	private long longest;

	public Persistence(Facts facts) {
		this.facts = facts;
		checks = (int) facts.threshold(Threshold.PERSISTENCE);
	}

	/** Says whether the condition holds at an iteration. */
	public void check(long iteration, boolean now) {
		if (iteration < facts.warmUp()) {
			return;
		}
		if (now != holds || counted == 0) {
			holds = now;
			since = iteration;
			lastCounted = iteration;
			counted = 1;
		} else if (iteration - lastCounted >= facts.warmUp() / checks) {
			lastCounted = iteration;
			counted++;
		}
		if (counted >= checks && holds != lasts) {
			lasts = holds;
			if (lasts) {
				began = since;
			}
		}
		longest = lasts ? Math.max(longest, iteration - began) : longest;
	}

	/** Whether the condition lasts. */
	public boolean lasts() {
		return lasts;
	}

	/** For how many iterations it lasted at most, now or before. */
	public long longest() {
		return longest;
	}

	/** The iteration at which what lasts, or lasted, began. */
	public long began() {
		return began;
	}
}
