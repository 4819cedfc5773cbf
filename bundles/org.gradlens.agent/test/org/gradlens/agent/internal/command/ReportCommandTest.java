// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gradlens.telemetry.CaptureProblem;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.RunFailed;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.telemetry.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

	@TempDir
	private Path folder;

	@Test
	void eachLayerHasARow() throws IOException {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			Invocation report = Invocation.of("report", SampleRun.write(folder));
			assertEquals(0, report.exitCode());
			assertTrue(report.out().startsWith("""
					demo.Net: ended

					Network 0: 4 iterations, loss 2.500 to NaN

					layer             kind          line              epsilon, first       last  gradient, first       last  ratio, last   dead  saturated
					hidden            DenseLayer    Net.java:12 #2/3       6.223e-61  2.500e-01        2.500e-01  2.500e-01        -2.00  25.0%
					dropout           DropoutLayer
					say "out", größe  OutputLayer   Net.java:14            1.000e+00  1.000e+00        5.000e-01  5.000e-01        -2.00             50.0%

					error: non-finite values in layer say "out", größe (Net.java:14), since iteration 1
					  The loss is not finite from iteration 1 on.
					  - check the data and the loss:
					"""), report::out);
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void aRunThatWasKilledIsReported() throws IOException {
		String report = Invocation.of("report", SampleRun.write(folder, SampleRun.STARTED, SampleRun.NETWORK,
				SampleRun.FIRST)).out();
		assertTrue(report.startsWith("demo.Net: no end was recorded"), report);
		assertTrue(report.contains("Network 0: 1 iterations, loss 2.500 to 2.500"), report);
	}

	@Test
	void whatWentWrongIsReported() throws IOException {
		String report = Invocation.of("report", SampleRun.write(folder, SampleRun.STARTED, SampleRun.NETWORK,
				SampleRun.FIRST, new NonFiniteFound(0, 17, Tensor.GRADIENT, 2, 1),
				new CaptureProblem("Epsilons are not read.", ""),
				new RunFailed("main", "java.lang.IllegalStateException", "no data",
						List.of(new SourceFrame("demo.Net", "main", "Net.java", 30)), false),
				new RunEnded(RunEnded.Reason.SHUTDOWN, 20, 3))).out();
		assertTrue(report.startsWith("""
				demo.Net: failed at Net.java:30 with java.lang.IllegalStateException: no data
				3 of 20 iterations were not recorded.
				Epsilons are not read.

				Network 0: 1 iterations, loss 2.500 to 2.500
				First value that is not finite: gradient of say "out", größe at iteration 17
				"""), report);
	}

	@Test
	void readingsOfLayersThatWereReplacedAreForgotten() throws IOException {
		NetworkDeclared smaller = new NetworkDeclared(0, NetworkKind.MULTI_LAYER,
				SampleRun.NETWORK.layers().subList(0, 1));
		String report = Invocation.of("report", SampleRun.write(folder, SampleRun.NETWORK, SampleRun.FIRST,
				new NonFiniteFound(0, 1, Tensor.GRADIENT, 2, 1), smaller)).out();
		assertTrue(report.contains("First value that is not finite: gradient at iteration 1"), report);
		assertTrue(report.endsWith("hidden  DenseLayer  Net.java:12 #2/3\n"), report);
	}

	@Test
	void aBuildServerCanRefuseWhatCannotLearn() throws IOException {
		Path ill = SampleRun.write(folder);
		assertEquals(3, Invocation.of("report", ill, "--fail-on", "warning").exitCode());
		assertEquals(0, Invocation.of("report", ill).exitCode());
		Path well = SampleRun.write(Files.createDirectory(folder.resolve("well")), SampleRun.STARTED, SampleRun.NETWORK,
				SampleRun.FIRST);
		assertEquals(0, Invocation.of("report", well, "--fail-on", "error").exitCode());
	}

	@Test
	void thresholdsAreNamed() throws IOException {
		Path log = SampleRun.write(folder);
		assertEquals(0, Invocation.of("report", log, "--threshold", "dead-warning=0.3").exitCode());
		Invocation mistaken = Invocation.of("report", log, "--threshold", "dead=0.3");
		assertEquals(2, mistaken.exitCode());
		assertTrue(mistaken.err().startsWith("There is no threshold dead. There are vanishing-error=0.001, "), mistaken::err);
	}

	private static RunFailed refused(String layer) {
		return new RunFailed("main", "org.deeplearning4j.exception.DL4JInvalidConfigException",
				"Invalid output layer configuration for layer \"" + layer + "\": softmax + 1 unit",
				List.of(new SourceFrame("demo.Net", "main", "Net.java", 30)), false);
	}

	@Test
	void whatDl4jRefusesIsAFindingAtItsLine() throws IOException {
		Path log = SampleRun.write(folder, SampleRun.STARTED, refused("out"));
		String report = Invocation.of("report", log).out();
		assertTrue(report.contains("error: wrong output activation (Net.java:30)\n  DL4J refuses"), report);
		String json = Invocation.of("report", log, "--json").out();
		assertTrue(json.contains("\"layerName\": \"out\"") && !json.contains("\"layer\":"), json);
	}

	@Test
	void aRefusedLayerWithoutANameIsToldByItsIndex() throws IOException {
		String json = Invocation.of("report", SampleRun.write(folder, SampleRun.STARTED, refused("layer4")), "--json").out();
		assertTrue(json.contains("\"layer\": 4,"), json);
	}

	@Test
	void aRunWithoutANetworkIsReported() throws IOException {
		assertEquals("demo.Net: ended\nNo network was trained.\n",
				Invocation.of("report", SampleRun.write(folder, SampleRun.STARTED, SampleRun.ENDED)).out());
	}
}
