// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Evaluated;

/** What is known of a network's data: what it learns from, and how well it does on what is held out. */
final class NetworkData {

	/** The latest of each, by role and layer. */
	private final Map<String, DataSummary> summaries = new TreeMap<>();
	private @Nullable Evaluated first;
	private @Nullable Evaluated last;
	private @Nullable Evaluated least;
	private long evaluations;

	void add(DataSummary summary) {
		summaries.put(summary.role().ordinal() + String.format("%010d", summary.layer()), summary);
	}

	void add(Evaluated evaluated) {
		evaluations++;
		if (first == null) {
			first = evaluated;
		}
		last = evaluated;
		if (least == null || evaluated.loss() < least.loss() || Double.isNaN(least.loss())) {
			least = evaluated;
		}
	}

	/** Inputs, then targets, in network order. */
	Collection<DataSummary> summaries() {
		return Collections.unmodifiableCollection(summaries.values());
	}

	/** How often data were scored that are held out. */
	long evaluations() {
		return evaluations;
	}

	/** The first evaluation; there is one. */
	Evaluated first() {
		return Optional.ofNullable(first).orElseThrow();
	}

	/** The last evaluation; there is one. */
	Evaluated last() {
		return Optional.ofNullable(last).orElseThrow();
	}

	/** The evaluation with the least loss; there is one. */
	Evaluated least() {
		return Optional.ofNullable(least).orElseThrow();
	}
}
