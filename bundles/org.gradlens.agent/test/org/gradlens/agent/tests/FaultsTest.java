// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong while a program trains: nothing that was recorded is lost, and the fault is as it would be unwatched. */
class FaultsTest {

	private static final String PROGRAM = "programs.Faults";
	private static final int ITERATIONS = 10;
	/** How many iterations are over when the listener of the sixth does harm. */
	private static final int BEFORE_FAULT = 5;

	@TempDir
	private static Path programs;
	private static Path classes;

	@TempDir
	private Path folder;

	@BeforeAll
	static void compile() {
		classes = Programs.compile(Compiler.JAVAC, programs);
	}

	private static int iterations(Training.Result result, int network) {
		return result.all(Step.class).stream().filter(step -> step.network() == network).mapToInt(Step::iterations).sum();
	}

	private static void assertLine(RunFailed failed, String comment) throws Exception {
		List<String> source = Files.readAllLines(Programs.SOURCES.resolve("programs/Faults.java"));
		assertTrue(source.get(failed.userFrames().get(0).line() - 1).endsWith("// " + comment), failed::toString);
	}

	private static void assertNothingSaid(Training.Result result) {
		assertFalse(result.err().contains("gradlens:"), result::err);
		assertEquals(List.of(), result.all(CaptureProblem.class));
	}

	@Test
	void exceptionInAListener() throws Exception {
		Training.Result result = new Training(folder).run(classes, PROGRAM, "listener");
		assertEquals(1, result.exitCode());
		RunFailed failed = result.only(RunFailed.class);
		assertEquals("the listener is tired", failed.message());
		assertLine(failed, "fails");
		assertTrue(iterations(result, 0) >= BEFORE_FAULT, result::err);
		assertNothingSaid(result);
	}

	@Test
	void exceptionInAWorkerThread() throws Exception {
		Training.Result result = new Training(folder).run(classes, PROGRAM, "worker");
		assertEquals(0, result.exitCode());
		assertTrue(result.out().contains("returns"));
		assertEquals("worker", result.only(RunFailed.class).threadName());
		assertEquals(ITERATIONS, iterations(result, 1), "another network goes on");
		assertEquals(RunEnded.Reason.SHUTDOWN, result.only(RunEnded.class).reason());
		assertNothingSaid(result);
	}

	@Test
	void heapIsExhaustedInsideFit() throws Exception {
		Training.Result result = new Training(folder).option("-Xmx128m").run(classes, PROGRAM, "heap");
		assertEquals(1, result.exitCode(), result::err);
		RunFailed failed = result.only(RunFailed.class);
		assertTrue(failed.outOfMemory());
		assertLine(failed, "fills the heap");
		assertTrue(iterations(result, 0) >= BEFORE_FAULT, result::err);
	}

	@Test
	void enginesMemoryIsExhaustedInsideFit() throws Exception {
		Training.Result result = new Training(folder).option("-Dorg.bytedeco.javacpp.maxphysicalbytes=900m")
				.option("-Dorg.bytedeco.javacpp.maxretries=1").run(classes, PROGRAM, "engine");
		assertEquals(1, result.exitCode(), result::err);
		RunFailed failed = result.only(RunFailed.class);
		assertTrue(failed.outOfMemory());
		assertLine(failed, "fills the engine's memory");
		assertTrue(iterations(result, 0) >= BEFORE_FAULT, result::err);
	}

	@Test
	void enginesMemoryIsBoundThoughTheEngineDoesNotLook() throws Exception {
		Training.Result result = new Training(folder).option("-Xmx200m").option("-Dorg.bytedeco.javacpp.maxbytes=700m")
				.run(classes, PROGRAM, "engine");
		assertEquals(4, result.exitCode(), result::err);
		RunFailed failed = result.only(RunFailed.class);
		assertTrue(failed.outOfMemory());
		assertTrue(failed.message().contains("-Dorg.bytedeco.javacpp.maxbytes"), failed::message);
		assertEquals(1, result.err().lines().filter(line -> line.startsWith("gradlens: training ended: ")).count());
		assertTrue(iterations(result, 0) >= BEFORE_FAULT, result::err);
		result.only(RunEnded.class);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void askedToEndBySignal() throws Exception {
		Training.Running running = new Training(folder).start(classes, PROGRAM, "endless").awaitLine("trains");
		running.process().destroy();
		Training.Result result = running.await();
		assertEquals(128 + 15, result.exitCode());
		RunEnded ended = result.only(RunEnded.class);
		assertTrue(ended.iterations() >= ITERATIONS);
		assertEquals(ended.iterations() - ended.skipped(), iterations(result, 0));
		assertNothingSaid(result);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void killed() throws Exception {
		Training.Running running = new Training(folder).start(classes, PROGRAM, "endless").awaitLine("trains");
		Thread.sleep(200);
		running.process().destroyForcibly();
		Training.Result result = running.await();
		assertEquals(128 + 9, result.exitCode());
		assertEquals(List.of(), result.all(RunEnded.class));
		assertTrue(iterations(result, 0) >= ITERATIONS, result::err);
	}

	@Test
	void twoRunsAtOnceWithOneCache() throws Exception {
		Path cache = folder.resolve("cache");
		Training.Running first = new Training(folder.resolve("first")).weaveCache(cache).start(classes, PROGRAM, "long", "50");
		Training.Running second = new Training(folder.resolve("second")).weaveCache(cache).start(classes, PROGRAM, "long",
				"50");
		for (Training.Result result : List.of(first.await(), second.await())) {
			assertEquals(0, result.exitCode(), result::err);
			assertEquals(50, iterations(result, 0));
			assertNothingSaid(result);
		}
	}

	@Test
	void ownListenersAndSetListeners() throws Exception {
		Training.Result result = new Training(folder).run(classes, PROGRAM, "listeners");
		assertEquals("5 5 1", result.printed().get("listeners"), "each has its own half, and there is no other");
		assertEquals(ITERATIONS, iterations(result, 0));
		assertNothingSaid(result);
	}

	@Test
	void ownByteBuddy() throws Exception {
		Training.Result result = new Training(folder).run(classes, PROGRAM, "library");
		assertEquals("own none", result.printed().get("library"), result::err);
		assertEquals(ITERATIONS, iterations(result, 0));
		assertNothingSaid(result);
	}

	@Test
	void ownAgentThatWeavesTheSameClass() throws Exception {
		Path agent = Programs.agentJar(folder.resolve("own.jar"), "programs.OwnAgent");
		for (String cache : List.of("woven", "woven")) {
			Training training = new Training(folder).weaveCache(folder.resolve(cache)).option("-javaagent:" + agent);
			Training.Result result = training.run(classes, PROGRAM, "library");
			// one fit calls another
			assertEquals("own " + 2 * ITERATIONS, result.printed().get("library"), result::err);
			assertEquals(ITERATIONS, iterations(result, 0));
			assertNothingSaid(result);
			Files.delete(training.log());
		}
	}
}
