// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;
import org.gradlens.core.Gradlens;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.Layer;

/** Makes links of the names and origins of layers that a training program prints, as far as its run has them. */
public final class ConsoleLinks implements IPatternMatchListenerDelegate {

	private @Nullable TextConsole console;

	@Override
	public void connect(TextConsole connected) {
		console = connected;
	}

	@Override
	public void disconnect() {
		console = null;
	}

	@Override
	public void matchFound(PatternMatchEvent event) {
		TextConsole target = console;
		if (target == null || !CoreWatch.hasRuns()) {
			return;
		}
		try {
			String text = target.getDocument().get(event.getOffset(), event.getLength());
			Optional<LayerLink> link = Gradlens.runs().newest().flatMap(run -> link(run, text));
			if (link.isPresent()) {
				target.addHyperlink(link.get(), event.getOffset(), event.getLength());
			}
		} catch (BadLocationException e) {
			// the console was cleared or shortened meanwhile
			return;
		}
	}

	private static Optional<LayerLink> link(Run run, String text) {
		List<NetworkHistory> networks = run.networks();
		for (int network = 0; network < networks.size(); network++) {
			for (Layer layer : networks.get(network).declaration().layers()) {
				if (layer.name().equals(text) || layer.origin().frames().stream()
						.anyMatch(frame -> frame.location().equals(text))) {
					return Optional.of(new LayerLink(run, network, layer.index()));
				}
			}
		}
		return Optional.empty();
	}
}
