// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gradlens.core.run.Run;

/** All that is known of a run, one thing a line. */
final class RunToolTip {

	private RunToolTip() {
	}

	static String of(Run run) {
		return Stream.of(run.name(), RunCellText.start(run), RunCellText.length(run), RunCellText.loss(run),
				RunCellText.verdict(run), RunCellText.tags(run), run.remarks().note(), run.log().toString())
				.filter(line -> !line.isBlank()).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}
}
