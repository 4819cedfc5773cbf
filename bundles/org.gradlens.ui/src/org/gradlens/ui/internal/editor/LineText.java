// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.gradlens.core.source.PlaceState;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Magnitude;
import org.gradlens.ui.internal.flow.LayerText;

/** What is said of a line that declares layers, in words. */
final class LineText {

	private static final int LISTED = 8;

	private LineText() {
	}

	/** A line for each layer, and whether they are of before an edit. */
	static String of(LineReading line) {
		List<String> lines = new ArrayList<>();
		for (LayerMoment layer : line.layers().subList(0, Math.min(LISTED, line.layers().size()))) {
			lines.add(NLS.bind(Messages.LineText_layer,
					new Object[] { layer.layer().name(), LayerText.kind(layer.layer()),
							Magnitude.text(layer.figures().epsilon()), Magnitude.text(layer.figures().gradient()) })
					+ ' ' + LayerText.state(layer.state()));
			if (line.layers().size() == 1) {
				layer.findings().forEach(finding -> lines.add(finding.text()));
			}
		}
		if (line.layers().size() > LISTED) {
			lines.add(NLS.bind(Messages.LineText_more, line.layers().size() - LISTED));
		}
		if (line.place().state() == PlaceState.CHANGED) {
			lines.add(NLS.bind(Messages.LineText_old, line.layers().get(0).run().name()));
		}
		return String.join("\n", lines).stripTrailing(); //$NON-NLS-1$
	}
}
