// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.gradlens.core.internal.launch.ProbeHeap;
import org.junit.jupiter.api.Test;

class ProbeHeapTest {

	private static final List<String> OURS = List.of("-XX:+UseSerialGC", "-Xmn64m");

	@Test
	void usersWhoChooseNoCollectorGetOne() {
		assertEquals(OURS, ProbeHeap.options(List.of("-Xmx256m", "-XX:-UseG1GC"), Map.of("PATH", "-XX:+UseG1GC")));
	}

	@Test
	void aCollectorOfTheUsersOwnIsTheOnlyOne() {
		assertEquals(List.of(), ProbeHeap.options(List.of("-Xmx2g", "-XX:+UseZGC"), Map.of()));
		assertEquals(List.of(), ProbeHeap.options(List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Da=b -XX:+UseParallelGC")));
	}
}
