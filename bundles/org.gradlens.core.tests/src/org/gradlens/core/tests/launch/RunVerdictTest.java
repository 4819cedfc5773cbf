// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.gradlens.core.internal.launch.RunVerdict;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The verdicts that {@link ExperimentLaunchTest} does not bring about with a real JVM, and their order. */
class RunVerdictTest {

	@TempDir
	private Path directory;

	private Run run;

	@BeforeEach
	void startARun() {
		run = new Run(directory, "experiment", "project", Instant.now());
		run.received(new RunStarted("demo.Net", Instant.now(), 1, Map.of()));
	}

	@Test
	void takesAnOrderlyEndForCompletion() {
		run.received(new RunEnded(RunEnded.Reason.SHUTDOWN, 7, 0));
		assertEquals(new Outcome(RunState.COMPLETED, "Completed after 7 iterations."), exit(0));
		assertEquals(new Outcome(RunState.COMPLETED, "Completed after 7 iterations."), RunVerdict.UNSEEN.apply(run));
	}

	@Test
	void believesTheUserBeforeTheExitCode() {
		run.received(failure("java.lang.InterruptedException", "", false));
		assertEquals(new Outcome(RunState.STOPPED, "Stopped."), new RunVerdict(OptionalInt.of(1), true).apply(run));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void takesARequestToEndForAStop() {
		run.received(new RunEnded(RunEnded.Reason.SHUTDOWN, 7, 0));
		assertEquals(new Outcome(RunState.STOPPED, "Stopped by the signal SIGTERM."), exit(143));
		assertEquals(RunState.STOPPED, exit(130).state());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void namesTheSignal() {
		assertEquals("The training JVM was ended by the signal SIGFPE.", exit(136).sentence());
		assertEquals("The program ended with exit code 200.", exit(200).sentence());
	}

	@Test
	void tellsAnExceptionWithoutMessageOrUserFrame() {
		run.received(new RunFailed("main", "demo.Trouble", "", List.of(), false));
		assertEquals(new Outcome(RunState.FAILED, "Trouble"), exit(1));
	}

	@Test
	void tellsWhichMemoryRanOut() {
		run.received(failure("java.lang.OutOfMemoryError", "Java heap space", true));
		assertTrue(exit(1).sentence().contains("-Xmx"));
		run.received(failure("java.lang.OutOfMemoryError",
				"Cannot allocate new FloatPointer(10): totalBytes = 8G, physicalBytes = 9G", true));
		assertTrue(exit(1).sentence().contains("minibatch"));
	}

	@Test
	void readsTheReportOfACrash() throws IOException {
		Path report = Files.writeString(directory.resolve("crash-12.log"), "#\n# SIGSEGV (0xb) at pc=0x1\n#\n");
		assertEquals(new Outcome(RunState.FAILED, "The training JVM crashed. Its report is " + report), exit(134));
		Files.writeString(report,
				"#\n# There is insufficient memory for the Java Runtime Environment to continue.\n");
		assertTrue(exit(1).sentence().contains("no more memory"));
	}

	@Test
	void saysThatItDoesNotKnowHowARunOfAnEarlierSessionDied() {
		assertEquals(RunState.FAILED, RunVerdict.UNSEEN.apply(run).state());
		assertTrue(RunVerdict.UNSEEN.apply(run).sentence().contains("not known"));
		Run silent = new Run(directory, "experiment", "project", Instant.now());
		assertEquals("The training JVM did not start.", RunVerdict.UNSEEN.apply(silent).sentence());
	}

	@Test
	void doesNotTakeSilenceForSuccess() {
		run = new Run(directory, "experiment", "project", Instant.now());
		assertEquals(RunState.FAILED, exit(0).state());
		assertTrue(exit(0).sentence().contains("nothing was recorded"));
	}

	private Outcome exit(int code) {
		return new RunVerdict(OptionalInt.of(code), false).apply(run);
	}

	private static RunFailed failure(String type, String message, boolean outOfMemory) {
		return new RunFailed("main", type, message, List.of(new SourceFrame("demo.Net", "main", "Net.java", 18)),
				outOfMemory);
	}
}
