// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WovenAheadTest {

	private static final ClassLoader LOADER = WovenAheadTest.class.getClassLoader();

	private static Iterable<String> names() {
		return WovenClasses.NAMES;
	}

	private static byte[] original(String name) throws IOException {
		try (InputStream in = LOADER.getResourceAsStream(name.replace('.', '/') + ".class")) {
			return in.readAllBytes();
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void ourEnginesClassesAreThereAsTheyWouldBeWovenNow(String name) throws IOException {
		byte[] original = original(name);
		assertArrayEquals(Weaver.weave(name, original, LOADER), WovenAhead.find(name, original).orElseThrow());
	}

	@Test
	void anotherEnginesClassIsNotTakenForOurs() throws IOException {
		byte[] other = original(WovenClasses.LAYER);
		other[other.length - 1] ^= 1;
		assertEquals(Optional.empty(), WovenAhead.find(WovenClasses.LAYER, other));
		assertTrue(WovenAhead.find(WovenClasses.LAYER, original(WovenClasses.LAYER)).isPresent());
	}
}
