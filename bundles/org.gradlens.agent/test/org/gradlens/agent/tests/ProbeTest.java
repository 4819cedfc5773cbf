// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.probe.EngineMessage.Ready;
import org.gradlens.telemetry.probe.EngineMessage.Spent;
import org.gradlens.telemetry.probe.ProbeAnswer;
import org.gradlens.telemetry.probe.ProbeAnswer.Outcome;
import org.gradlens.telemetry.probe.ProbeRequest.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probes programs that behave well and badly, in a real engine. */
class ProbeTest {

	private static final int BUDGET_MILLIS = 30_000;
	private static final int SHORT_BUDGET_MILLIS = 1_500;
	/** What a probe may leave, as the JVM is still warming up; what it allocates itself, classes included, is more. */
	private static final int MOST_KILOBYTES_LEFT = 700;
	private static final String PROBED = "programs.Probed";

	@TempDir
	static Path programs;

	@TempDir
	Path folder;

	private ProbeEngineProcess engine;

	@BeforeAll
	static void compile() {
		Programs.compile(Compiler.ECJ, programs);
	}

	@BeforeEach
	void start() throws IOException {
		engine = ProbeEngineProcess.start(folder);
	}

	@AfterEach
	void end() throws IOException {
		engine.close();
	}

	private ProbeAnswer probe(String manner) throws IOException {
		return probe(manner, BUDGET_MILLIS);
	}

	private ProbeAnswer probe(String manner, int budgetMillis) throws IOException {
		engine.request(programs, new Program(PROBED, Program.MAIN, List.of(manner)), budgetMillis);
		return engine.answer();
	}

	private void assertReady() throws IOException {
		assertInstanceOf(Ready.class, engine.next());
	}

	private void assertMeasures() throws IOException {
		assertEquals(Outcome.MEASURED, probe("plain").outcome());
		assertReady();
	}

	private double firstEpsilon() throws IOException {
		return engine.recorded(Step.class).get(0).mean().get(Figure.EPSILON_NORM, 0).orElseThrow();
	}

	@Test
	void theFirstIterationsAreMeasuredOneByOneAndNothingMoreIsTrained() throws IOException {
		ProbeAnswer answer = probe("plain");
		assertEquals(Outcome.MEASURED, answer.outcome());
		assertEquals(List.of(0L, 1L), engine.recorded(Step.class).stream().map(Step::iteration).toList());
		NetworkDeclared network = engine.recorded(NetworkDeclared.class).get(0);
		assertEquals(0, network.network());
		SourceFrame frame = network.layers().get(0).origin().frames().get(0);
		assertEquals("Probed.java", frame.fileName());
		assertEquals(1, engine.recorded(RunEnded.class).size());
		assertTrue(engine.hasSeen());
		assertTrue(0 < answer.times().loaded() && answer.times().loaded() < answer.times().declared()
				&& answer.times().declared() < answer.times().firstIteration()
				&& answer.times().firstIteration() < answer.times().seen()
				&& answer.times().firstIteration() < answer.times().lastIteration()
				&& answer.times().lastIteration() < answer.times().answered(), answer::toString);
		assertReady();
	}

	@Test
	void everyProbeLoadsTheProgramAnewAndCountsItsNetworksAnew() throws IOException {
		probe("sigmoid");
		double sigmoid = firstEpsilon();
		assertReady();
		probe("relu");
		assertEquals(0, engine.recorded(NetworkDeclared.class).get(0).network());
		assertTrue(firstEpsilon() > 50 * sigmoid, firstEpsilon() + " and " + sigmoid);
		assertReady();
	}

	@Test
	void anotherMethodThanMainCanBeProbed() throws IOException {
		engine.request(programs, new Program(PROBED, "probe", List.of()), BUDGET_MILLIS);
		assertEquals(Outcome.MEASURED, engine.answer().outcome());
		assertReady();
	}

	@Test
	void trainingOnAnotherThreadIsMeasured() throws IOException {
		assertEquals(Outcome.MEASURED, probe("worker").outcome());
		assertReady();
	}

	@Test
	void aProgramThatExitsIsEndedAndTheEngineGoesOn() throws IOException {
		ProbeAnswer answer = probe("exit");
		assertEquals(Outcome.EXITED, answer.outcome());
		assertEquals("7", answer.detail());
		assertReady();
		assertEquals(Outcome.EXITED, probe("halt").outcome());
		assertReady();
		assertMeasures();
	}

	@Test
	void anExceptionIsToldWithItsLine() throws IOException {
		assertEquals(Outcome.FAILED, probe("fail").outcome());
		RunFailed failure = engine.recorded(RunFailed.class).get(0);
		assertEquals("the data is bad", failure.message());
		assertEquals("Probed.java", failure.userFrames().get(0).fileName());
		assertReady();
		assertMeasures();
	}

	@Test
	void aProgramThatTrainsNothingIsToldOf() throws IOException {
		assertEquals(Outcome.NOT_TRAINED, probe("nothing").outcome());
		assertFalse(engine.hasSeen());
		assertReady();
	}

	@Test
	void anEndlessLoopIsOverBudgetAndSpendsTheEngine() throws IOException {
		ProbeAnswer answer = probe("loop", SHORT_BUDGET_MILLIS);
		assertEquals(Outcome.OVER_BUDGET, answer.outcome());
		assertTrue(answer.detail().startsWith("programs.Probed.loop (Probed.java:"), answer::toString);
		assertInstanceOf(Spent.class, engine.next());
	}

	@Test
	void aProgramThatWaitsIsInterrupted() throws IOException {
		assertMeasures();
		assertEquals(Outcome.OVER_BUDGET, probe("sleep", SHORT_BUDGET_MILLIS).outcome());
		assertReady();
		assertMeasures();
	}

	@Test
	void aThreadThatIsLeftRunningSpendsTheEngineAfterItsFiguresAreThere() throws IOException {
		assertEquals(Outcome.MEASURED, probe("thread").outcome());
		assertEquals(2, engine.recorded(Step.class).size());
		assertTrue(assertInstanceOf(Spent.class, engine.next()).reason().contains("left over"));
	}

	@Test
	void aProgramThatCatchesEverythingSpendsTheEngineAfterItsFiguresAreThere() throws IOException {
		assertEquals(Outcome.MEASURED, probe("stubborn").outcome());
		assertEquals(2, engine.recorded(Step.class).size());
		assertInstanceOf(Spent.class, engine.next());
	}

	@Test
	void exhaustedMemorySpendsTheEngine() throws IOException {
		assertEquals(Outcome.FAILED, probe("memory").outcome());
		assertTrue(engine.recorded(RunFailed.class).get(0).outOfMemory());
		assertInstanceOf(Spent.class, engine.next());
	}

	@Test
	void aCrashEndsTheConnection() throws IOException, InterruptedException {
		engine.request(programs, new Program(PROBED, Program.MAIN, List.of("crash")), BUDGET_MILLIS);
		assertThrows(IOException.class, engine::next);
		assertTrue(engine.ends());
	}

	@Test
	void aProbeThatIsCalledOffMakesRoomForTheNext() throws IOException {
		assertMeasures();
		engine.request(programs, new Program(PROBED, Program.MAIN, List.of("sleep")), BUDGET_MILLIS);
		engine.cancel();
		assertEquals(Outcome.CANCELLED, engine.answer().outcome());
		assertReady();
		assertMeasures();
	}

	@Test
	void theEngineEndsWithTheConnectionWhateverTheProgramIsAt() throws IOException, InterruptedException {
		engine.request(programs, new Program(PROBED, Program.MAIN, List.of("loop")), BUDGET_MILLIS);
		engine.disconnect();
		assertTrue(engine.ends());
	}

	@Test
	void manyProbesTakeNoMoreMemoryThanSome() throws IOException {
		assumeTrue(Files.exists(Path.of("/proc/self/status")));
		int some = Integer.getInteger("org.gradlens.tests.probes", 60) / 10 * 3;
		int all = Integer.getInteger("org.gradlens.tests.probes", 60);
		long before = 0;
		for (int i = 1; i <= all; i++) {
			assertMeasures();
			before = i == some ? engine.residentKilobytes() : before;
		}
		long after = engine.residentKilobytes();
		assertTrue(after - before < (all - some) * MOST_KILOBYTES_LEFT, after + " kB after " + all + " probes, " + before + " after " + some);
	}
}
