// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers any number of steps into at most so many, each of which stands for as many of those that came,
 * but for the last and where the topology changed. Not safe for use by several threads.
 */
public final class StepCollector {

	private final int limit;
	private final StepWindow window = new StepWindow();
	private List<Step> steps = new ArrayList<>();
	private int stepsInOne = 1;

	/**
	 * @param limit how many steps they are made at most
	 * @throws IllegalArgumentException when that is less than 1
	 */
	public StepCollector(int limit) {
		if (limit < 1) {
			throw new IllegalArgumentException("at most " + limit + " steps"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.limit = limit;
	}

	/** Adds the next step. */
	public void add(Step step) {
		if (!window.accepts(step)) {
			takeWindow();
		}
		window.add(step);
		if (window.steps() == stepsInOne) {
			takeWindow();
		}
	}

	private void takeWindow() {
		steps.add(window.take());
		if (steps.size() > limit) {
			stepsInOne *= 2;
			steps = pairs(steps);
		}
	}

	private static List<Step> pairs(List<Step> steps) {
		List<Step> pairs = new ArrayList<>(steps.size() / 2 + 1);
		StepWindow pair = new StepWindow();
		for (Step step : steps) {
			if (pair.steps() == 2 || !pair.accepts(step)) {
				pairs.add(pair.take());
			}
			pair.add(step);
		}
		pairs.add(pair.take());
		return pairs;
	}

	/** The steps gathered so far, but for those that do not make a whole one yet. */
	public List<Step> soFar() {
		return List.copyOf(steps);
	}

	/** The steps gathered; none can be added afterwards. */
	List<Step> steps() {
		if (window.steps() > 0) {
			takeWindow();
		}
		return List.copyOf(steps);
	}
}
