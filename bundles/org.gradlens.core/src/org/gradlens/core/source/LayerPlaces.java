// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;

/** Where in the workspace the layers of a network are declared at one moment, unsaved edits included. */
public final class LayerPlaces {

	/** No layer has a place. */
	public static final LayerPlaces NONE = new LayerPlaces(Map.of(), Map.of(), Map.of(), Map.of(), false);

	private final Map<SourceUnit, ITypeRoot> files;
	private final Map<SourceUnit, FilePlaces> places;
	private final Map<ITypeRoot, List<Place>> unmeasured;
	private final Map<Integer, PlacesOfLayer> layers;
	private final Map<ITypeRoot, Set<PlacedLayer>> placed = new HashMap<>();
	private final boolean complete;

	/**
	 * The state of a layer as a whole, its place by frame, the frame that tells it best from others, and whether what it
	 * takes over from the network is as it was.
	 */
	private record PlacesOfLayer(PlaceState state, Map<SourceFrame, Place> places, Optional<SourceFrame> anchor,
			boolean inSameSettings) {
	}

	private LayerPlaces(Map<SourceUnit, ITypeRoot> files, Map<SourceUnit, FilePlaces> places,
			Map<ITypeRoot, List<Place>> unmeasured, Map<Integer, PlacesOfLayer> layers, boolean complete) {
		this.files = files;
		this.places = places;
		this.unmeasured = unmeasured;
		this.layers = layers;
		this.complete = complete;
		layers.forEach(this::place);
	}

	/** Sorts the places of a layer by their files, so that they can be asked for at any caret. */
	private void place(int layer, PlacesOfLayer of) {
		boolean old = !of.inSameSettings
				|| of.places.values().stream().anyMatch(other -> other.state() != PlaceState.UNCHANGED);
		of.places.forEach((frame, place) -> {
			ITypeRoot file = SourceUnit.of(frame).map(files::get).orElse(null);
			if (file != null && place.line() > 0) {
				placed.computeIfAbsent(file, key -> new LinkedHashSet<>())
						.add(new PlacedLayer(layer, old ? place.as(PlaceState.CHANGED) : place));
			}
		});
	}

	/** Looks the layers of a run's network up. Not for the user interface's thread. */
	public static LayerPlaces of(Run run, NetworkDeclared network) {
		return look(run, network, LayerPlaces::source, null, null);
	}

	/**
	 * Looks the layers of a run's network up. Not for the user interface's thread.
	 *
	 * @param file a file that is to be taken as if it had another text
	 * @param text that text
	 */
	public static LayerPlaces of(Run run, NetworkDeclared network, ITypeRoot file, String text) {
		return look(run, network, found -> found.equals(file) ? text : source(found), file, null);
	}

	/**
	 * Looks the layers of a run's network up. Not for the user interface's thread.
	 *
	 * @param file a file that is open in an editor
	 * @param text the text of the editor's document at the trail's last checkpoint
	 * @param trail the edits that led to that text
	 */
	public static LayerPlaces of(Run run, NetworkDeclared network, ITypeRoot file, String text, EditTrail trail) {
		trail.advance(run);
		return look(run, network, found -> found.equals(file) ? text : source(found), file, trail);
	}

	private static LayerPlaces look(Run run, NetworkDeclared network, Function<ITypeRoot, String> texts,
			@Nullable ITypeRoot open, @Nullable EditTrail trail) {
		Map<SourceUnit, Set<SourceFrame>> frames = network.layers().stream()
				.flatMap(layer -> layer.origin().frames().stream()).filter(LayerPlaces::isJava)
				.collect(Collectors.groupingBy(frame -> SourceUnit.of(frame).get(), Collectors.toSet()));
		RecordedSources sources = new RecordedSources(run);
		Map<SourceUnit, ITypeRoot> files = new HashMap<>();
		Map<SourceUnit, SourceOutline> recorded = new HashMap<>();
		Map<SourceUnit, SourceOutline> current = new HashMap<>();
		Map<String, String> renames = new HashMap<>();
		for (SourceUnit unit : frames.keySet()) {
			Optional<ITypeRoot> found = SourceFinder.find(run, unit);
			Optional<String> text = sources.text(unit).or(() -> {
				SourceRecorder.record(run, unit);
				return sources.text(unit);
			});
			if (found.isPresent() && text.isPresent()) {
				files.put(unit, found.get());
				recorded.put(unit, SourceOutlines.of(text.get()));
				current.put(unit, SourceOutlines.of(texts.apply(found.get())));
				renames.putAll(RenamedNames.between(recorded.get(unit), current.get(unit)));
			}
		}
		Map<SourceUnit, FilePlaces> places = new HashMap<>();
		Map<ITypeRoot, List<Place>> unmeasured = new HashMap<>();
		files.forEach((unit, file) -> {
			places.put(unit, new FilePlaces(recorded.get(unit), current.get(unit), frames.get(unit), renames,
					file.equals(open) ? trail : null));
		});
		Map<Integer, PlacesOfLayer> layers = new HashMap<>();
		network.layers().forEach(layer -> layers.put(layer.index(), places(network, layer, places)));
		files.forEach((unit, file) -> unmeasured.put(file, places.get(unit).unmeasured()));
		return new LayerPlaces(files, places, unmeasured, layers, files.keySet().equals(frames.keySet()));
	}

	private static PlacesOfLayer places(NetworkDeclared network, Layer layer, Map<SourceUnit, FilePlaces> files) {
		Origin origin = layer.origin();
		Map<SourceFrame, Place> places = new LinkedHashMap<>();
		Set<String> own = new HashSet<>();
		boolean inSameSettings = true;
		for (SourceFrame frame : origin.frames()) {
			FilePlaces file = SourceUnit.of(frame).map(files::get).orElse(null);
			if (file != null) {
				places.put(frame, file.of(frame, origin.ordinal(), origin.count()));
				// what an inner builder is told goes before what an outer one is told
				own.addAll(file.ownSettings(frame, origin.ordinal(), origin.count()));
				inSameSettings &= own.containsAll(file.changedSettings(frame, origin.ordinal(), origin.count()));
			} else if (SourceUnit.of(frame).isPresent() && !isJava(frame)) {
				// edits of another language are not followed: its line is that of the run
				places.put(frame, new Place(PlaceState.UNCHANGED, frame.line(), 0, 0, 0));
			}
		}
		Optional<SourceFrame> anchor = network.anchor(layer.index());
		PlaceState state = anchor.map(places::get).map(Place::state).orElse(PlaceState.UNCERTAIN);
		if (state == PlaceState.UNCHANGED
				&& places.values().stream().anyMatch(place -> place.state() != PlaceState.UNCHANGED)) {
			state = PlaceState.CHANGED;
		}
		return new PlacesOfLayer(state, places, anchor, inSameSettings);
	}

	private static boolean isJava(SourceFrame frame) {
		return SourceUnit.of(frame).filter(unit -> JavaCore.isJavaLikeFileName(unit.fileName())).isPresent();
	}

	private static String source(ITypeRoot file) {
		try {
			String source = file.getSource();
			return source == null ? "" : source; //$NON-NLS-1$
		} catch (JavaModelException e) {
			// deleted between having been found and read
			return ""; //$NON-NLS-1$
		}
	}

	/** Whether the source of every layer was found; a later look may find more. */
	public boolean isComplete() {
		return complete;
	}

	/** The file that declares a layer, or empty when its source was not recorded or is gone. */
	public Optional<ITypeRoot> unit(int layer) {
		return anchor(layer).flatMap(SourceUnit::of).map(files::get);
	}

	/** What has become of a layer's declaration, all parts of it. */
	public PlaceState state(int layer) {
		return layers.containsKey(layer) ? layers.get(layer).state : PlaceState.UNCERTAIN;
	}

	/**
	 * Whether the source declares a layer otherwise than it ran: its declaration was edited or deleted, or what is said to
	 * the network's builder for all layers was.
	 */
	public boolean isEdited(int layer) {
		PlaceState state = state(layer);
		return state == PlaceState.CHANGED || state == PlaceState.GONE
				|| layers.containsKey(layer) && !layers.get(layer).inSameSettings;
	}

	/**
	 * The topology that the source declares as it stands: that of the run where nothing was edited that matters for it,
	 * with other activation functions and initialisations where these can be read, and empty where they cannot.
	 *
	 * @param network the topology that ran
	 */
	public Optional<NetworkDeclared> asItStands(NetworkDeclared network) {
		List<Layer> now = network.layers().stream()
				.flatMap(layer -> rewritten(layer.origin()).flatMap(rewritten -> rewritten.of(layer)).stream()).toList();
		return complete && unmeasured.values().stream().allMatch(List::isEmpty) && now.size() == network.layers().size()
				? Optional.of(new NetworkDeclared(network.network(), network.kind(), now))
				: Optional.empty();
	}

	/** What was told and is told of a layer on its whole way, the innermost builder first. */
	private Optional<RewrittenLayer> rewritten(Origin origin) {
		Optional<RewrittenLayer> rewritten = Optional.of(RewrittenLayer.NONE);
		for (SourceFrame frame : origin.frames()) {
			Optional<RewrittenLayer> here = SourceUnit.of(frame).map(places::get)
					.flatMap(file -> file.rewritten(frame, origin.ordinal(), origin.count()));
			rewritten = rewritten.flatMap(inner -> here.map(inner::and));
		}
		return rewritten;
	}

	/**
	 * The line that declares a layer, counted from 1, or empty when it is gone or not certain; in another language than
	 * Java the line that it had in the run.
	 */
	public OptionalInt line(int layer) {
		return place(layer).map(Place::currentLine).orElse(OptionalInt.empty());
	}

	/** Where a layer is declared, or empty when its source was not recorded or is gone. */
	public Optional<Place> place(int layer) {
		return anchor(layer).map(frame -> layers.get(layer).places.get(frame));
	}

	/** Indices of the layers that a line of a file declares or passes on, counted from 1. */
	public List<Integer> layersAt(ITypeRoot file, int line) {
		return in(file).stream().filter(placed -> placed.place().line() == line).map(PlacedLayer::layer).distinct()
				.toList();
	}

	/** The layers that a file declares or passes on, each at every place that does, in network order. */
	public Collection<PlacedLayer> in(ITypeRoot file) {
		return placed.getOrDefault(file, Set.of());
	}

	/** The places in a file that declare a layer since the run. */
	public List<Place> unmeasured(ITypeRoot file) {
		return unmeasured.getOrDefault(file, List.of());
	}

	private Optional<SourceFrame> anchor(int layer) {
		return Optional.ofNullable(layers.get(layer)).flatMap(PlacesOfLayer::anchor);
	}
}
