// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.finding.FindingMarker;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.live.LiveExperiment;
import org.gradlens.core.live.LiveGradients;
import org.gradlens.core.run.NetworkHistory;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.Place;
import org.gradlens.core.source.PlaceState;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;

/** The markers that the findings of runs ask for: in each source file, those of the first run that declared layers in it. */
final class MarkerPlan {

	private final LiveGradients live;
	private final Set<IFile> ofRunsBefore = new HashSet<>();
	private final List<WantedMarker> markers = new ArrayList<>();

	private MarkerPlan(LiveGradients live) {
		this.live = live;
	}

	/**
	 * The markers for some runs, of which those that come first have precedence.
	 *
	 * @param live probes of the source, which may know better than a run
	 */
	static List<WantedMarker> of(List<Run> runs, LiveGradients live) {
		MarkerPlan plan = new MarkerPlan(live);
		runs.forEach(plan::add);
		return plan.markers;
	}

	private void add(Run run) {
		Map<Integer, LayerPlaces> places = new HashMap<>();
		Map<Integer, NetworkDeclared> networks = new HashMap<>();
		Set<IFile> files = new HashSet<>();
		for (NetworkHistory history : run.networks()) {
			NetworkDeclared network = history.declaration();
			LayerPlaces found = LayerPlaces.of(run, network);
			networks.put(network.network(), network);
			places.put(network.network(), found);
			network.layers().forEach(layer -> file(found, layer.index()).ifPresent(files::add));
		}
		run.findings().orElse(List.of()).stream().flatMap(Finding::withConsequences)
				.filter(finding -> finding.rule() != Rule.TOO_SHORT).forEach(finding -> {
					if (finding.network().isPresent()) {
						int number = finding.network().getAsInt();
						mark(run, finding, networks.get(number), places.get(number));
					} else {
						finding.place().ifPresent(frame -> markRefused(run, finding, frame, files));
					}
				});
		ofRunsBefore.addAll(files);
	}

	private void mark(Run run, Finding finding, NetworkDeclared network, LayerPlaces places) {
		int output = network.layers().size() - 1;
		if (finding.layer().isPresent()) {
			int layer = finding.layer().getAsInt();
			file(places, layer).filter(file -> places.state(layer) == PlaceState.UNCHANGED
					&& !isOtherwise(run, network, places, layer)).ifPresent(
							file -> mark(run, finding, file, places.place(layer), network.layers().get(layer).name()));
		} else if (IntStream.rangeClosed(0, output).noneMatch(layer -> isOtherwise(run, network, places, layer))) {
			file(places, output).ifPresent(file -> mark(run, finding, file, Optional.empty(), "")); //$NON-NLS-1$
		}
	}

	/** Whether the source as it stands declares a layer otherwise, as far as its text or a newer probe of it tells. */
	private boolean isOtherwise(Run run, NetworkDeclared network, LayerPlaces places, int layer) {
		return places.isEdited(layer) || isProbedOtherwise(run, network, layer);
	}

	private boolean isProbedOtherwise(Run run, NetworkDeclared network, int layer) {
		return live.of(run.launch()).flatMap(LiveExperiment::latest).filter(probe -> probe.created().isAfter(run.created()))
				.filter(probe -> probe.networks().stream().map(NetworkHistory::declaration)
						.anyMatch(probed -> probed.network() == network.network() && (probed.layers().size() <= layer
								|| !isAlike(probed.layers().get(layer), network.layers().get(layer)))))
				.isPresent();
	}

	private static boolean isAlike(Layer one, Layer other) {
		return one.kind().equals(other.kind()) && one.activation().equals(other.activation())
				&& one.weightInitialisation().equals(other.weightInitialisation())
				&& one.parameters().equals(other.parameters()) && one.settings().equals(other.settings());
	}

	/** The line at which the engine refused a network, which has no layers to be found by, is followed as a layer's. */
	private void markRefused(Run run, Finding finding, SourceFrame frame, Set<IFile> files) {
		Layer refused = new Layer(0, "", "", "", "", List.of(), List.of(), new Origin(List.of(frame), 1, 1)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		LayerPlaces places = LayerPlaces.of(run, new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(refused)));
		file(places, 0).ifPresent(file -> {
			if (places.state(0) == PlaceState.UNCHANGED && !places.isEdited(0)) {
				mark(run, finding, file, places.place(0), ""); //$NON-NLS-1$
			}
			files.add(file);
		});
	}

	private static Optional<IFile> file(LayerPlaces places, int layer) {
		return places.unit(layer).map(unit -> unit.getResource() instanceof IFile file && file.isAccessible() ? file : null);
	}

	private void mark(Run run, Finding finding, IFile file, Optional<Place> place, String layer) {
		if (ofRunsBefore.contains(file)) {
			return;
		}
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, severity(finding.severity()));
		attributes.put(IMarker.MESSAGE, NLS.bind(Messages.FindingMarkers_message, finding.rule().title(), finding.message()));
		attributes.put(FindingMarker.RULE, finding.rule().id());
		attributes.put(FindingMarker.RUN, run.id());
		attributes.put(FindingMarker.NETWORK, finding.network().orElse(-1));
		attributes.put(FindingMarker.LAYER, finding.layer().orElse(-1));
		place.filter(there -> there.line() > 0).ifPresent(there -> {
			attributes.put(IMarker.LINE_NUMBER, there.line());
			if (!layer.isEmpty()) {
				attributes.put(IMarker.LOCATION, NLS.bind(Messages.FindingMarkers_layer, layer, there.line()));
			}
			if (there.length() > 0) {
				attributes.put(IMarker.CHAR_START, there.offset());
				attributes.put(IMarker.CHAR_END, there.offset() + there.length());
			}
		});
		markers.add(new WantedMarker(file, attributes));
	}

	private static int severity(Severity severity) {
		return switch (severity) {
		case INFO -> IMarker.SEVERITY_INFO;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case ERROR -> IMarker.SEVERITY_ERROR;
		};
	}
}
