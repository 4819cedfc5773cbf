// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunStore;
import org.gradlens.core.run.RunSummary;
import org.gradlens.core.run.RunTransfer;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTransferTest {

	private static final Instant STARTED = Instant.parse("2024-06-12T10:15:30Z");
	private static final int ITERATIONS = 4096;
	/** A process number that no system gives. */
	private static final long ELSEWHERE = Long.MAX_VALUE;

	@TempDir
	private Path directory;

	private final ErrorLog errors = new ErrorLog();
	private RunStore store;
	private RunTransfer transfer;
	private Path file;

	@BeforeEach
	void writeLog() throws Exception {
		store = store();
		transfer = new RunTransfer(store);
		file = directory.resolve("from elsewhere.gradlens");
		try (RunLogWriter log = RunLogWriter.create(file)) {
			log.append(new RunStarted("demo.Elsewhere", STARTED, ELSEWHERE, Map.of("threads", "2")));
			log.append(Networks.stack(2));
			for (int i = 0; i < ITERATIONS; i++) {
				log.append(Networks.step(i, 0, i / 100.0, 0.125, 1));
			}
			log.append(new RunEnded(RunEnded.Reason.SHUTDOWN, ITERATIONS, 0));
		}
	}

	private RunStore store() {
		return new RunStore(directory.resolve("runs"), () -> 3,
				read -> new Outcome(read.end().isPresent() ? RunState.COMPLETED : RunState.FAILED, "Judged."),
				judged -> Thresholds.DEFAULTS);
	}

	@AfterEach
	void nothingIsLogged() {
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void aCopyStaysWhateverBecomesOfTheFile() throws Exception {
		Run run = transfer.take(file, RunTransfer.Mode.COPY);
		Files.delete(file);
		assertEquals("from elsewhere", run.name());
		assertEquals("", run.launch());
		assertEquals(STARTED, run.created());
		assertEquals(RunState.COMPLETED, run.state());
		RunSummary summary = new RunSummary(Duration.ofMillis(40_950), ITERATIONS, OptionalDouble.of(1),
				OptionalDouble.of(1.0 / ITERATIONS));
		assertEquals(summary, run.summary());
		assertEquals(0.125, run.networks().get(0).figures(0).epsilon().orElseThrow());

		RunStore next = store();
		next.restore();
		Run restored = next.newest().orElseThrow();
		assertEquals("from elsewhere", restored.name());
		assertEquals(summary, restored.summary());
	}

	@Test
	void aLinkIsReadWhereItIs() throws Exception {
		Run run = transfer.take(file, RunTransfer.Mode.LINK);
		assertEquals(file, run.log());
		assertFalse(Files.exists(run.directory().resolve("run.gradlens")));
		assertEquals(RunState.COMPLETED, run.state());
		assertSame(run, transfer.take(file, RunTransfer.Mode.LINK));

		RunStore next = store();
		next.restore();
		Run restored = next.newest().orElseThrow();
		assertEquals(file, restored.log());
		next.delete(List.of(restored)).makeFinal();
		assertTrue(Files.exists(file), "the file is the user's");
	}

	@Test
	void aRunOfAProjectInTheWorkspaceIsKnownAsSuch() throws Exception {
		try (JavaProjectFixture project = new JavaProjectFixture("imported")) {
			project.addSource("demo/Elsewhere.java", "package demo;\n\nclass Elsewhere {\n}\n");
			assertEquals("imported", transfer.take(file, RunTransfer.Mode.COPY).project());
		}
		assertEquals("", transfer.take(file, RunTransfer.Mode.COPY).project());
	}

	@Test
	void exportsTheLogAsItIs() throws Exception {
		Run run = transfer.take(file, RunTransfer.Mode.COPY);
		store.remark(run, run.remarks().withName("a/b: c"));
		Path target = directory.resolve(RunTransfer.fileName(run));
		assertEquals("a_b_ c.gradlens", target.getFileName().toString());
		transfer.export(run, target);
		assertEquals(-1, Files.mismatch(file, target));
	}

	@Test
	void saysWhyAFileIsNoRun() throws Exception {
		Path other = Files.writeString(directory.resolve("other.gradlens"), "something else");
		CoreException refused = assertThrows(CoreException.class, () -> transfer.take(other, RunTransfer.Mode.COPY));
		assertEquals(CoreStatus.RUN_NOT_IMPORTED.code(), refused.getStatus().getCode());
		assertTrue(refused.getMessage().contains("not a Gradlens run log"), refused.getMessage());
		assertEquals(List.of(), store.runs());
		Path nowhere = directory.resolve("missing/export.gradlens");
		Run run = transfer.take(file, RunTransfer.Mode.COPY);
		CoreException unwritten = assertThrows(CoreException.class, () -> transfer.export(run, nowhere));
		assertEquals(CoreStatus.RUN_NOT_EXPORTED.code(), unwritten.getStatus().getCode());
	}
}
