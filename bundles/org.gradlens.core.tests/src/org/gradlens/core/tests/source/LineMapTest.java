// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gradlens.core.source.LineMap;
import org.junit.jupiter.api.Test;

class LineMapTest {

	private static final OptionalInt GONE = OptionalInt.empty();

	@Test
	void theSameTextMapsToItself() {
		assertEquals(lines(1, 2, 3), map("a\nb\na\n", "a\nb\na\n", 3));
	}

	@Test
	void linesMoveWithWhatIsInsertedAboveAndBelow() {
		assertEquals(lines(3, 4, 5), map("a\nb\nc", "x\ny\na\nb\nc\nz", 3));
	}

	@Test
	void aChangedLineIsGoneAndItsEqualNeighboursStay() {
		assertEquals(List.of(OptionalInt.of(1), GONE, OptionalInt.of(3)), map("s\ns\ns", "s\nr\ns", 3));
	}

	@Test
	void whichOfEqualLinesWasTakenAwayIsNotGuessed() {
		assertEquals(List.of(OptionalInt.of(1), GONE, GONE, GONE, OptionalInt.of(4)),
				map("a\ns\ns\ns\nb", "a\ns\ns\nb", 5));
	}

	@Test
	void whichOfEqualLinesWasAddedIsNotGuessed() {
		assertEquals(List.of(OptionalInt.of(1), GONE, GONE, OptionalInt.of(5)), map("a\ns\ns\nb", "a\ns\ns\ns\nb", 4));
	}

	@Test
	void editsAboveAndBelowLeaveEqualLinesBetweenThemAlone() {
		assertEquals(List.of(GONE, OptionalInt.of(3), OptionalInt.of(4), OptionalInt.of(5), GONE),
				map("import a\ns\ns\ns\nend", "import b\nimport c\ns\ns\ns\nfinish", 5));
	}

	@Test
	void indentationAndLineEndsDoNotCount() {
		assertEquals(lines(1, 2), map("\ta\n\tb\n", "  a\r\n  b\r\n", 2));
	}

	@Test
	void aLineBeyondTheTextHasNoPlace() {
		assertEquals(GONE, LineMap.between("a", "a").currentLine(0));
		assertEquals(GONE, LineMap.between("a", "a").currentLine(2));
	}

	@Test
	void aLongFileKeepsItsLinesAfterEditsAtBothEnds() {
		List<String> recorded = IntStream.range(0, 5000).mapToObj(i -> "line " + i).collect(Collectors.toList());
		List<String> current = new ArrayList<>(recorded);
		current.set(4990, "changed");
		current.add(10, "inserted");
		LineMap map = LineMap.between(String.join("\n", recorded), String.join("\n", current));
		assertEquals(OptionalInt.of(2502), map.currentLine(2501));
		assertEquals(GONE, map.currentLine(4991));
	}

	@Test
	void afterAnyEditsALineIsShownOnlyWhereItsTextIs() {
		Random random = new Random(20240613);
		for (int round = 0; round < 2000; round++) {
			List<Integer> recorded = random.ints(30, 0, 12).boxed().collect(Collectors.toList());
			List<Integer> current = new ArrayList<>(recorded);
			for (int edit = 0; edit < 4; edit++) {
				int position = random.nextInt(current.size());
				switch (random.nextInt(3)) {
				case 0 -> current.add(position, random.nextInt(12));
				case 1 -> current.remove(position);
				default -> current.set(position, random.nextInt(12));
				}
			}
			LineMap map = LineMap.between(text(recorded), text(current));
			int last = 0;
			for (int line = 1; line <= recorded.size(); line++) {
				OptionalInt place = map.currentLine(line);
				if (place.isPresent()) {
					assertEquals(recorded.get(line - 1), current.get(place.getAsInt() - 1));
					assertTrue(place.getAsInt() > last, () -> recorded + " to " + current);
					last = place.getAsInt();
				}
			}
		}
	}

	private static String text(List<Integer> lines) {
		return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
	}

	private static List<OptionalInt> lines(int... lines) {
		return IntStream.of(lines).mapToObj(OptionalInt::of).toList();
	}

	private static List<OptionalInt> map(String recorded, String current, int lines) {
		LineMap map = LineMap.between(recorded, current);
		return IntStream.rangeClosed(1, lines).mapToObj(map::currentLine).toList();
	}
}
