// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.finding;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Finding;

/**
 * A finding as the view shows it. Two are equal when they are about the same, though a run that goes on may say
 * something else of it by then.
 *
 * @param finding the finding
 * @param layer name of the layer it is about most; empty when it is about the network as a whole
 * @param line the line that declares that layer now, counted from 1; empty when it has none
 * @param consequences what follows from it
 */
public record FindingItem(Finding finding, String layer, OptionalInt line, List<FindingItem> consequences) {

	/** This one, and all that follow from it. */
	Stream<FindingItem> all() {
		return Stream.concat(Stream.of(this), consequences.stream().flatMap(FindingItem::all));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FindingItem item && item.finding.rule() == finding.rule()
				&& item.finding.network().equals(finding.network()) && item.finding.layer().equals(finding.layer());
	}

	@Override
	public int hashCode() {
		return Objects.hash(finding.rule(), finding.network(), finding.layer());
	}
}
