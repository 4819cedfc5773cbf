// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.gradlens.core.internal.CorePreferences;
import org.gradlens.core.live.LiveState;
import org.gradlens.core.run.Run;
import org.gradlens.core.tests.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that an edited program does keeps its next edit from being measured. */
class LiveFailuresTest {

	private static final String TRAIN = "\t\ttrain(network, Integer.parseInt(arguments[0]));\n";
	/** Writes where nothing is. */
	private static final String CRASH = "\tpublic static void main(String[] arguments) throws Exception {\n"
			+ "\t\tClass<?> type = Class.forName(\"sun.misc.Unsafe\");\n"
			+ "\t\tjava.lang.reflect.Field field = type.getDeclaredField(\"theUnsafe\");\n"
			+ "\t\tfield.setAccessible(true);\n"
			+ "\t\ttype.getMethod(\"putLong\", long.class, long.class).invoke(field.get(null), 0L, 0L);\n";
	private static final String BAD = "\tpublic static void main(String[] arguments) {\n";

	private ProbedExperiment experiment;
	private String source;

	@BeforeEach
	void switchOn() throws Exception {
		experiment = new ProbedExperiment();
		source = experiment.source();
	}

	@AfterEach
	void switchOff() throws Exception {
		experiment.close();
	}

	@Test
	void aCompileErrorLeavesTheFiguresAndSaysWhy() throws Exception {
		Run before = experiment.live().latest().orElseThrow();
		experiment.save(source.replace("train(network", "trian(network"));
		String problem = experiment.awaitProblem();
		assertTrue(problem.startsWith("Dense.java, line 44: "), problem);
		assertEquals(before, experiment.live().latest().orElseThrow());
		experiment.save(source.replace("SIGMOID", "TANH"));
		Eventually.await(() -> experiment.live().probes().size() == 2, experiment::state);
		assertEquals("", experiment.live().problem());
	}

	@Test
	void whatTheProgramDoesWrongIsSaidAndTheNextEditIsMeasured() throws Exception {
		experiment.save(source.replace(BAD, BAD
				+ "\t\tif (arguments.length > 0) throw new IllegalStateException(\"no data\");\n"));
		assertEquals("The program failed at Dense.java:43: IllegalStateException: no data", experiment.awaitProblem());
		experiment.save(source);
		experiment.awaitProbeAfterProblem(2);
		experiment.save(source.replace(BAD, BAD + "\t\tSystem.exit(3);\n"));
		assertEquals("The program ended with exit code 3 before it trained a network.", experiment.awaitProblem());
		experiment.save(source);
		experiment.awaitProbeAfterProblem(3);
	}

	@Test
	void anEngineThatIsEndedIsReplacedInAdvance() throws Exception {
		experiment.awaitReady();
		Set<Long> first = experiment.engines();
		assertEquals(1, first.size());
		first.forEach(engine -> ProcessHandle.of(engine).orElseThrow().destroyForcibly());
		Eventually.await(() -> experiment.live().state() == LiveState.READY && experiment.engines().size() == 1
				&& !experiment.engines().equals(first), experiment::state);
		experiment.save(source.replace("SIGMOID", "RELU"));
		experiment.awaitProbe(2);
	}

	@Test
	void anEndlessLoopIsNamedAndItsEngineReplaced() throws Exception {
		ProbedExperiment.preferences().putInt(CorePreferences.PROBE_BUDGET, 1);
		experiment.save(source.replace(BAD, BAD + "\t\twhile (arguments.length > 0) { }\n"));
		String problem = experiment.awaitProblem();
		assertTrue(problem.startsWith("No 2 iterations within 1 s: "), problem);
		assertTrue(problem.endsWith("at last in demo.Dense.main (Dense.java:43)."), problem);
		ProbedExperiment.preferences().remove(CorePreferences.PROBE_BUDGET);
		experiment.save(source);
		experiment.awaitProbeAfterProblem(2);
	}

	/** What the program leaves behind or catches does not keep the next edit from being measured. */
	@Test
	void threadsThatGoOnAndErrorsThatAreCaughtKeepNothingFromTheNextEdit() throws Exception {
		experiment.save(source.replace(BAD, BAD + "\t\tnew Thread(() -> {\n\t\t\twhile (true) {\n"
				+ "\t\t\t\tjava.util.concurrent.locks.LockSupport.park();\n\t\t\t}\n\t\t}).start();\n"));
		experiment.awaitProbe(2);
		experiment.save(source.replace(TRAIN, "\t\twhile (arguments.length > 0) {\n"
				+ "\t\t\ttry {\n\t\t\t\ttrain(network, 9);\n"
				+ "\t\t\t} catch (Throwable e) {\n\t\t\t\tcontinue;\n\t\t\t}\n\t\t}\n"));
		experiment.awaitProbe(3);
		experiment.save(source.replace("SIGMOID", "TANH"));
		assertEquals("tanh", experiment.awaitProbe(4).networks().get(0).declaration().layers().get(0).activation());
	}

	@Test
	void anEngineWithoutMemoryIsReplaced() throws Exception {
		experiment.save(source.replace(BAD, BAD + "\t\tjava.util.List<long[]> all = new java.util.ArrayList<>();\n"
				+ "\t\twhile (arguments.length > 0) {\n\t\t\tall.add(new long[1 << 20]);\n\t\t}\n"));
		String problem = experiment.awaitProblem();
		assertTrue(problem.contains("OutOfMemoryError"), problem);
		experiment.save(source);
		experiment.awaitProbeAfterProblem(2);
	}

	@Test
	void anEngineThatCrashesIsReplaced() throws Exception {
		experiment.save(source.replace(BAD, CRASH));
		String problem = experiment.awaitProblem();
		assertTrue(problem.startsWith("The program ended the JVM that probes it (exit code "), problem);
		experiment.save(source);
		experiment.awaitProbeAfterProblem(2);
	}

	@Test
	void aCrashThatDoesNotComeAgainIsNotTold() throws Exception {
		String once = "\t\tjava.nio.file.Path mark = java.nio.file.Path.of(\"crashed\");\n"
				+ "\t\tif (java.nio.file.Files.notExists(mark)) {\n\t\tjava.nio.file.Files.createFile(mark);\n";
		int body = CRASH.indexOf('\n') + 1;
		experiment.save(source.replace(BAD, CRASH.substring(0, body) + once + CRASH.substring(body) + "\t\t}\n"));
		experiment.awaitProbe(2);
		assertTrue(experiment.project().resource().getLocation().append("crashed").toFile().exists());
	}
}
