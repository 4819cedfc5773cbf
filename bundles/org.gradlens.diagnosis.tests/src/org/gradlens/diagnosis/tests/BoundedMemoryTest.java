// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.TimeProfile;
import org.junit.jupiter.api.Test;

/** What a diagnosis keeps of a run, however long it goes on. */
class BoundedMemoryTest {

	/** Courses are halved when they are full, and so are equally full whenever the number of steps has doubled. */
	private static final int STEPS = 2048;
	private static final int TIMES = 16;

	private long iteration;

	/** Tells steps in which everything goes up and down, so that every rule has something to keep. */
	private void tell(Telling told, int steps) {
		for (int i = 0; i < steps; i++) {
			double wave = iteration % 7 + 1;
			for (Figure figure : Figure.values()) {
				told.set(figure, wave, wave / 3, wave / 5, wave / 2);
			}
			told.steps(1);
			told.diagnosis.accept(new TimeProfile(0, iteration, 1, new double[] { wave, 1 }));
			told.diagnosis.accept(new Evaluated(0, iteration, wave, 32));
			iteration++;
		}
	}

	@Test
	void doesNotGrowWithTheRun() {
		Telling told = Telling.stuck("relu");
		tell(told, STEPS);
		long before = kept(told.diagnosis);
		tell(told, (TIMES - 1) * STEPS);
		assertTrue(before > STEPS / 4, "it keeps courses: " + before);
		// courses that begin after the warm-up are a step behind
		assertEquals(before, kept(told.diagnosis), before / 100.0);
		told.all().forEach(finding -> assertTrue(finding.evidence().points().size() <= 256, finding::message));
	}

	/** Objects and elements of arrays that can be reached from a diagnosis; what belongs to the JDK is looked through or left. */
	private static long kept(Diagnosis diagnosis) {
		Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Object> open = new ArrayDeque<>();
		open.add(diagnosis);
		long count = 0;
		while (!open.isEmpty()) {
			Object next = open.pop();
			if (!seen.add(next)) {
				continue;
			}
			count++;
			if (next.getClass().isArray()) {
				count += Array.getLength(next);
				if (next instanceof Object[] elements) {
					addAll(open, Arrays.asList(elements));
				}
			} else if (next instanceof Collection<?> elements) {
				addAll(open, elements);
			} else if (next instanceof Map<?, ?> map) {
				addAll(open, map.values());
			} else if (next.getClass().getName().startsWith("org.gradlens.") && !(next instanceof Enum)) {
				addFields(open, next);
			}
		}
		return count;
	}

	private static void addAll(Deque<Object> open, Collection<?> elements) {
		elements.stream().filter(element -> element != null && !(element instanceof Number)).forEach(open::add);
	}

	private static void addFields(Deque<Object> open, Object owner) {
		for (Class<?> type = owner.getClass(); type != Object.class; type = type.getSuperclass()) {
			for (Field field : type.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
					addAll(open, Collections.singletonList(valueOf(field, owner)));
				}
			}
		}
	}

	private static Object valueOf(Field field, Object owner) {
		try {
			field.setAccessible(true);
			return field.get(owner);
		} catch (IllegalAccessException e) {
			throw new AssertionError(e);
		}
	}
}
