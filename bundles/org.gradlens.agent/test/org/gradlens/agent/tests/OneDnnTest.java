// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.gradlens.agent.tests.Programs.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's oneDNN helpers run where its natives have oneDNN, and train to the same scores. */
class OneDnnTest {

	private static final String SWITCH = "-Dorg.eclipse.deeplearning4j.helpers.disable=";

	@Test
	void helpersRunAndTrainToTheSameScore(@TempDir Path folder) throws Exception {
		Path classes = Programs.compile(Compiler.JAVAC, folder.resolve("classes"));
		Map<String, String> without = train(folder.resolve("without"), classes, SWITCH + true);
		Map<String, String> with = train(folder.resolve("with"), classes, SWITCH + false);
		assertEquals("false", without.get("helper"));
		assertEquals(Boolean.toString(System.getProperty("nd4j.natives").endsWith("onednn")), with.get("helper"));
		double expected = Double.parseDouble(without.get("score"));
		assertEquals(expected, Double.parseDouble(with.get("score")), expected * 1e-5);
	}

	private static Map<String, String> train(Path folder, Path classes, String option) throws Exception {
		return new Training(Files.createDirectory(folder)).option(option).run(classes, "programs.Helpers").printed();
	}
}
