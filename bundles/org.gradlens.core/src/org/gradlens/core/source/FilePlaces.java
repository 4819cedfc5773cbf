// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.source.SourceOutline.Member;
import org.gradlens.telemetry.SourceFrame;

/** Where the declarations that a run told of stand in one file now. */
final class FilePlaces {

	private final RecordedDeclarations declarations;
	private final SourceComparison comparison;
	private final SettingsComparison settings;
	private final SourceOutline recorded;
	private final SourceOutline current;
	private final LineMap lines;
	private final @Nullable EditTrail trail;
	private final Map<SourceFrame, Declaration> known = new HashMap<>();
	/** The calls of the current text by where they begin, as soon as they are asked for. */
	private final Map<Integer, SourceCall> callsByOffset = new HashMap<>();
	/** Where another declaration stands in the place of one that was deleted. */
	private final Set<Place> replaced = new LinkedHashSet<>();

	/**
	 * Compares the text that ran with the text as it stands.
	 *
	 * @param frames the frames of the run that are in this file
	 * @param renames new names by old ones, of this file and the others of the run
	 * @param trail the edits of this file since it was looked at last, or null when they are not known
	 */
	FilePlaces(SourceOutline recorded, SourceOutline current, Collection<SourceFrame> frames,
			Map<String, String> renames, @Nullable EditTrail trail) {
		this.trail = trail;
		this.recorded = recorded;
		this.current = current;
		declarations = new RecordedDeclarations(recorded, frames);
		UnaryOperator<String> renamed = word -> renames.getOrDefault(word, word);
		comparison = new SourceComparison(recorded, current, renamed);
		settings = new SettingsComparison(recorded, current, renamed);
		lines = LineMap.between(recorded.text(), current.text());
		frames.forEach(frame -> declarations.of(frame, 1, 1).ifPresent(declaration -> known.put(frame, declaration)));
	}

	/**
	 * Where the declaration of a frame stands.
	 *
	 * @param ordinal which of the layers of that frame is meant, counted from 1
	 * @param count how many layers there are of that frame
	 */
	Place of(SourceFrame frame, int ordinal, int count) {
		Optional<Declaration> declaration = declarations.of(frame, ordinal, count);
		if (declaration.isEmpty()) {
			return byLine(frame);
		}
		Place byText = of(declaration.get());
		Place place = trail == null ? byText : trail.refine(this, frame, ordinal, count, byText);
		if (place.state() == PlaceState.GONE && byText.state() == PlaceState.CHANGED) {
			replaced.add(byText.as(PlaceState.UNMEASURED));
		}
		return place;
	}

	private Place of(Declaration declaration) {
		List<SourceCall> now = images(declaration.anchors());
		if (now.isEmpty()) {
			boolean gone = current.isCorrect() && declaration.anchors().stream().allMatch(comparison::isGone);
			return Place.none(gone ? PlaceState.GONE : PlaceState.UNCERTAIN);
		}
		boolean unchanged = isUnchanged(declaration.extent());
		if (!unchanged && !current.isCorrect() || now.stream().map(SourceCall::line).distinct().count() > 1) {
			return Place.none(PlaceState.UNCERTAIN);
		}
		List<SourceCall> whole = images(declaration.extent());
		return place(now.get(0), whole.isEmpty() ? now : whole,
				unchanged ? PlaceState.UNCHANGED : PlaceState.CHANGED);
	}

	/** The place of a frame's declaration if it is what stands at these offsets now: its anchor, and the whole of it. */
	Place at(SourceFrame frame, int ordinal, int count, int anchor, int offset) {
		Optional<SourceCall> call = callAt(anchor);
		Optional<SourceCall> first = callAt(offset);
		Optional<Declaration> declaration = declarations.of(frame, ordinal, count).filter(found -> call.isPresent()
				&& comparison.isNamedAlike(found.anchors().get(0), call.get()) && first.isPresent());
		if (declaration.isEmpty()) {
			return Place.none(PlaceState.UNCERTAIN);
		}
		List<SourceCall> extent = declaration.get().extent();
		List<SourceCall> chain = first.get().chain();
		List<SourceCall> whole = extent.equals(extent.get(0).chain()) ? chain : chain.subList(0, 1);
		boolean unchanged = comparison.isWordedAlike(extent, whole);
		return unchanged || current.isCorrect()
				? place(call.get(), whole, unchanged ? PlaceState.UNCHANGED : PlaceState.CHANGED)
				: Place.none(PlaceState.UNCERTAIN);
	}

	/** The settings, by name, that a declaration which stands may take over and that are said otherwise than they were. */
	Set<String> changedSettings(SourceFrame frame, int ordinal, int count) {
		Optional<SourceCall> anchor = declarations.of(frame, ordinal, count).map(declaration -> declaration.anchors().get(0));
		return anchor.flatMap(comparison::now).map(now -> settings.changed(anchor.get(), now)).orElse(Set.of());
	}

	/** What a declaration tells its builder itself, by name. */
	Set<String> ownSettings(SourceFrame frame, int ordinal, int count) {
		return declarations.of(frame, ordinal, count).map(declaration -> ToldSettings.own(declaration.anchors().get(0))
				.map(call -> InheritedSettings.name(recorded, call)).collect(Collectors.toSet())).orElse(Set.of());
	}

	/** What a declaration was told and is told, or empty where more than that was edited, or it is not certain. */
	Optional<RewrittenLayer> rewritten(SourceFrame frame, int ordinal, int count) {
		Optional<SourceCall> before = declarations.of(frame, ordinal, count).filter(found -> found.anchors().size() == 1)
				.map(declaration -> declaration.anchors().get(0));
		Optional<SourceCall> now = before.flatMap(comparison::now);
		return now.filter(call -> current.isCorrect() && recorded.member(before.get())
				.flatMap(member -> current.member(call).filter(other -> settings.isAlikeButSettings(member, other)))
				.isPresent())
				.map(call -> new RewrittenLayer(ToldSettings.of(recorded, before.get()), ToldSettings.of(current, call)));
	}

	private Optional<SourceCall> callAt(int offset) {
		if (callsByOffset.isEmpty()) {
			current.members().stream().flatMap(Member::allCalls)
					.forEach(call -> callsByOffset.putIfAbsent(call.text().from(), call));
		}
		return Optional.ofNullable(callsByOffset.get(offset));
	}

	/** Whether all calls are there in the same words, and where they are a whole chain, nothing was put into it. */
	private boolean isUnchanged(List<SourceCall> extent) {
		List<SourceCall> chain = extent.get(0).chain();
		return extent.stream().allMatch(call -> comparison.unchanged(call).isPresent())
				&& (!extent.equals(chain) || images(chain).get(0).chain().size() == chain.size());
	}

	/** The calls that some are now, or none unless all have a place. */
	private List<SourceCall> images(List<SourceCall> calls) {
		List<SourceCall> images = calls.stream().map(call -> comparison.now(call).orElse(null))
				.filter(Objects::nonNull).toList();
		return images.size() == calls.size() ? images : List.of();
	}

	private static Place place(SourceCall anchor, List<SourceCall> whole, PlaceState state) {
		int offset = whole.get(0).text().from();
		return new Place(state, anchor.line(), anchor.text().from(), offset,
				whole.get(whole.size() - 1).text().to() - offset);
	}

	/** Where no call is on a recorded line, the line itself is all that can be followed. */
	private Place byLine(SourceFrame frame) {
		return lines.currentLine(frame.line()).stream()
				.mapToObj(line -> new Place(PlaceState.UNCHANGED, line, 0, 0, 0)).findFirst()
				.orElse(Place.none(PlaceState.UNCERTAIN));
	}

	/**
	 * Places of declarations that are new since the run: called as one in the same member that was measured. To
	 * be asked after all declarations.
	 */
	List<Place> unmeasured() {
		if (!current.isCorrect()) {
			return List.of();
		}
		Set<SourceCall> measured = known.values().stream().flatMap(declaration -> images(declaration.anchors()).stream())
				.collect(Collectors.toSet());
		Set<Member> members = current.members().stream()
				.filter(member -> member.allCalls().anyMatch(measured::contains)).collect(Collectors.toSet());
		List<Place> places = new ArrayList<>(replaced);
		comparison.added().forEach((call, member) -> {
			if (members.contains(member) && isLikeADeclaration(call)) {
				places.add(place(call, List.of(call), PlaceState.UNMEASURED));
			}
		});
		return places;
	}

	/** Whether a call has the name of one that declared a layer, and takes a call as that one does. */
	private boolean isLikeADeclaration(SourceCall call) {
		return known.values().stream().flatMap(declaration -> declaration.extent().stream().limit(1))
				.anyMatch(measured -> comparison.isNamedAlike(measured, call)
						&& measured.children().isEmpty() == call.children().isEmpty());
	}
}
