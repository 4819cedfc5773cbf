// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;

/** Settles the origins of a network's layers from the places where they were seen. */
public final class Origins {

	private Origins() {
	}

	/**
	 * Chooses the place that a user would call the layer's declaration.
	 *
	 * @param made where the layer or its builder was constructed, or null when that was not seen
	 * @param added where it was handed to the network's configuration, or null when that was not seen
	 */
	public static @Nullable Declaration choose(@Nullable Declaration made, @Nullable Declaration added) {
		if (made == null || added == null) {
			return made == null ? added : made;
		}
		return made.exactLines() || !made.isInSameMethodAs(added) ? made : added;
	}

	/** The origins of a network's layers, in order; layers that were declared through one chain are counted. */
	public static List<Origin> of(List<@Nullable Declaration> declarations) {
		Map<List<SourceFrame>, Integer> counts = new HashMap<>();
		for (Declaration declaration : declarations) {
			if (declaration != null) {
				counts.merge(declaration.frames(), 1, Integer::sum);
			}
		}
		Map<List<SourceFrame>, Integer> ordinals = new HashMap<>();
		List<Origin> origins = new ArrayList<>();
		for (Declaration declaration : declarations) {
			if (declaration == null) {
				origins.add(Origin.UNKNOWN);
			} else {
				List<SourceFrame> frames = declaration.frames();
				origins.add(new Origin(frames, ordinals.merge(frames, 1, Integer::sum), counts.get(frames)));
			}
		}
		return origins;
	}
}
