// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gradlens.telemetry.training.AgentSetting;
import org.junit.jupiter.api.Test;

class TrainingCommandTest {

	@Test
	void theProgramIsStartedTunedAndWatched() {
		ProcessBuilder process = new TrainingCommand(Path.of("gradlens.jar"), Path.of("run.gradlens")).threads(3)
				.set(AgentSetting.CAPTURE, "all").options(List.of("-Xmx4g")).program(new ClassPath("a.jar"), "demo.Net",
						List.of("--threads", "7"));
		List<String> command = process.command();
		assertEquals("3", process.environment().get("OMP_NUM_THREADS"));
		assertTrue(command.containsAll(List.of("-javaagent:gradlens.jar", "-Dorg.gradlens.threads=3",
				"-Dorg.gradlens.capture=all", "-Dorg.gradlens.log=" + Path.of("run.gradlens").toAbsolutePath(),
				"-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-Dorg.eclipse.deeplearning4j.helpers.disable=false")),
				command::toString);
		assertEquals(List.of("-Xmx4g", "-cp", "a.jar", "demo.Net", "--threads", "7"),
				command.subList(command.size() - 6, command.size()));
	}

	@Test
	void theEnvironmentTellsTheThreadsWhenTheUserDoesNot() {
		int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
		assertEquals(6, TrainingCommand.defaultThreads(Map.of("OMP_NUM_THREADS", "6")));
		assertEquals(half, TrainingCommand.defaultThreads(Map.of("OMP_NUM_THREADS", "many")));
		assertEquals(half, TrainingCommand.defaultThreads(Map.of()));
	}
}
