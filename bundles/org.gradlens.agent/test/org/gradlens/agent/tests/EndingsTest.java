// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gradlens.agent.tests.Programs.Compiler;
import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a program ends, its log tells all of it; and the agent changes nothing about how it ends. */
class EndingsTest {

	private static final int ITERATIONS = 10;
	private static final int LOW_BYTE_OF_MINOR_VERSION = 5;

	@TempDir
	private static Path programs;
	private static Path classes;

	@TempDir
	private Path folder;

	@BeforeAll
	static void compile() {
		classes = Programs.compile(Compiler.JAVAC, programs);
	}

	private Training.Result run(String ending, String... options) throws Exception {
		Training training = new Training(folder);
		for (String option : options) {
			training.option(option);
		}
		return training.run(classes, "programs.Endings", ending);
	}

	private static void assertAllIterations(Training.Result result) {
		assertEquals(ITERATIONS, result.all(Step.class).stream().mapToInt(Step::iterations).sum(), result::err);
	}

	@Test
	void parametersAreTheSameToTheLastBitAsWithoutTheAgent() throws Exception {
		Training.Result plain = new Training(folder).unwatched().run(classes, "programs.Endings", "return");
		Training.Result full = run("return", "-Dorg.gradlens.capture=all");
		assertEquals(plain.printed().get("parameters"), full.printed().get("parameters"), full::err);
		Files.delete(new Training(folder).log());
		Training.Result watched = run("return");
		assertEquals(0, watched.exitCode(), watched::err);
		assertEquals(plain.printed().get("parameters"), watched.printed().get("parameters"));
		assertAllIterations(watched);
		assertEquals(new FitStarted(0, 0, ITERATIONS, 1), watched.all(FitStarted.class).get(0));
		List<EpochEnded> epochs = watched.all(EpochEnded.class);
		assertEquals(new EpochEnded(0, ITERATIONS - 1, 1), epochs.get(epochs.size() - 1));
		assertEquals(new RunEnded(RunEnded.Reason.SHUTDOWN, ITERATIONS, 0), watched.only(RunEnded.class));
	}

	@Test
	void exceptionIsRecordedWithTheUsersLineAndPrintedAsEver() throws Exception {
		Training.Result result = run("fail");
		assertEquals(1, result.exitCode());
		RunFailed failed = result.only(RunFailed.class);
		assertEquals("main", failed.threadName());
		assertEquals("java.lang.IllegalStateException", failed.exceptionType());
		assertEquals("the data is bad", failed.message());
		assertEquals("fail", failed.userFrames().get(0).methodName());
		assertTrue(Files.readAllLines(Programs.SOURCES.resolve("programs/Endings.java"))
				.get(failed.userFrames().get(0).line() - 1).endsWith("// fails"));
		assertFalse(failed.outOfMemory());
		assertEquals(1, result.err().split("Exception in thread \"main\" java.lang.IllegalStateException", -1).length - 1);
		assertAllIterations(result);
	}

	@Test
	void lackOfMemoryIsTold() throws Exception {
		Training.Result result = run("heap");
		assertTrue(result.only(RunFailed.class).outOfMemory());
		assertAllIterations(result);
	}

	@Test
	void exitIsAnOrderlyEnd() throws Exception {
		Training.Result result = run("exit");
		assertEquals(7, result.exitCode());
		assertEquals(RunEnded.Reason.SHUTDOWN, result.only(RunEnded.class).reason());
		assertAllIterations(result);
	}

	@Test
	void killedRunHasAllIterationsAndNoEnd() throws Exception {
		Training.Result result = run("halt");
		assertEquals(9, result.exitCode());
		assertTrue(result.all(RunEnded.class).isEmpty());
		assertAllIterations(result);
	}

	@Test
	void nonFiniteLossStopsTheRunWhereThatIsAskedFor() throws Exception {
		Training.Result result = run("diverge", "-Dorg.gradlens.stopOnNonFinite=true");
		assertEquals(3, result.exitCode(), result::err);
		RunEnded ended = result.only(RunEnded.class);
		assertEquals(RunEnded.Reason.NON_FINITE_LOSS, ended.reason());
		assertTrue(ended.iterations() < ITERATIONS);
		List<Step> steps = result.all(Step.class);
		assertFalse(Double.isFinite(steps.get(steps.size() - 1).maximum().get(Figure.LOSS).getAsDouble()));
		assertEquals(1, result.err().lines().filter(line -> line.startsWith("gradlens: training stopped")).count());
	}

	@Test
	void firstNonFiniteValueIsTold() throws Exception {
		NonFiniteFound expected = new NonFiniteFound(0, 1, Tensor.EPSILON_OUT, 1, 64 * 16);
		assertEquals(expected, run("diverge").only(NonFiniteFound.class));
		Files.delete(new Training(folder).log());
		assertEquals(expected, run("diverge", "-Dorg.gradlens.capture=all").only(NonFiniteFound.class));
	}

	@Test
	void nonFiniteLossIsAReadingOtherwise() throws Exception {
		Training.Result result = run("diverge");
		assertEquals(0, result.exitCode());
		assertAllIterations(result);
	}

	@Test
	void trainingStopsInOrderAfterAsManyIterationsAsAskedFor() throws Exception {
		Training.Result result = run("return", "-Dorg.gradlens.stopAfter=4");
		assertEquals(0, result.exitCode(), result::err);
		assertFalse(result.out().contains("returns"));
		assertEquals(new RunEnded(RunEnded.Reason.STOP_AFTER, 4, 0), result.only(RunEnded.class));
		assertEquals(4, result.all(Step.class).stream().mapToInt(Step::iterations).sum());
		assertEquals(1, result.err().lines().filter(line -> line.startsWith("gradlens: training stopped")).count());
	}

	@Test
	void failureOfCaptureDoesNotBreakTraining() throws Exception {
		Training.Result result = run("unspeakable");
		assertEquals(0, result.exitCode(), result::err);
		assertTrue(result.out().contains("returns"));
		assertTrue(result.only(CaptureProblem.class).detail().contains("no words"));
		assertEquals(1, result.err().lines().filter(line -> line.startsWith("gradlens:")).count(), result::err);
	}

	@Test
	void withoutNormsThereIsLossAndProgress() throws Exception {
		Training.Result result = run("return", "-Dorg.gradlens.capture=off");
		assertAllIterations(result);
		Step step = result.all(Step.class).get(0);
		assertTrue(step.mean().get(Figure.LOSS).isPresent());
		assertEquals(0, step.mean().size(Figure.GRADIENT_NORM));
	}

	@Test
	void senselessSettingIsToldAndTheProgramRunsUnwatched() throws Exception {
		Training.Result result = run("return", "-Dorg.gradlens.threads=none");
		assertEquals(0, result.exitCode());
		assertTrue(result.messages().isEmpty());
		assertTrue(result.err().contains("org.gradlens.threads must be a whole number of at least 1, not 'none'"),
				result::err);
	}

	@Test
	void logThatCannotBeCreatedIsToldAndTheProgramRunsUnwatched() throws Exception {
		Training.Result result = run("return", "-Dorg.gradlens.log=" + folder.resolve("none/run.gradlens"));
		assertEquals(0, result.exitCode());
		assertTrue(result.err().contains("gradlens: this run is not watched: the run log cannot be created"),
				result::err);
	}

	@Test
	void ourEnginesClassesNeedNoWeaving() throws Exception {
		Path loaded = folder.resolve("loaded.txt");
		run("return", "-Xlog:class+load:file=" + loaded);
		assertFalse(Files.readString(loaded).contains("bytebuddy"));
	}

	@Test
	void anotherEnginesClassesAreWovenOnce() throws Exception {
		Path cache = folder.resolve("cache");
		Path loaded = folder.resolve("loaded.txt");
		Path withOther = Path.of(anotherEnginesLayer() + File.pathSeparator + classes);
		String logging = "-Xlog:class+load:file=" + loaded;
		Training.Result first = new Training(folder).weaveCache(cache).option(logging).run(withOther,
				"programs.Endings", "return");
		assertTrue(Files.readString(loaded).contains("bytebuddy"));
		Files.delete(new Training(folder).log());
		Training.Result second = new Training(folder).weaveCache(cache).option(logging).run(withOther,
				"programs.Endings", "return");
		assertFalse(Files.readString(loaded).contains("bytebuddy"));
		Readings expected = first.all(Step.class).get(0).mean();
		Readings actual = second.all(Step.class).get(0).mean();
		for (Figure figure : List.of(Figure.LOSS, Figure.EPSILON_NORM, Figure.GRADIENT_NORM, Figure.ACTIVATION_MEAN)) {
			assertEquals(expected.get(figure, 0), actual.get(figure, 0));
			assertTrue(actual.get(figure, 0).isPresent());
		}
	}

	/** A folder with a class of the engine that does the same, but is not the same to the letter. */
	private Path anotherEnginesLayer() throws IOException {
		String name = "org/deeplearning4j/nn/conf/layers/Layer.class";
		try (InputStream in = EndingsTest.class.getClassLoader().getResourceAsStream(name)) {
			byte[] layer = in.readAllBytes();
			layer[LOW_BYTE_OF_MINOR_VERSION]++;
			Path file = folder.resolve("other").resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, layer);
		}
		return folder.resolve("other");
	}
}
