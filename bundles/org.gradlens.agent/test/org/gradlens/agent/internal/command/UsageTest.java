// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", value = {
			"none | Which command?",
			"repot run.gradlens | Did you mean: gradlens report",
			"report | Missing required parameter: 'FILE'",
			"report a b | Unmatched argument at index 2: 'b'",
			"report --xml a | Unknown option: '--xml'",
			"run Main | Missing required option: '--class-path=CLASSPATH'",
			"run -cp . | Missing required parameter: 'MAIN'",
			"run --threads 0 -cp . Main | '0' is no whole number of at least 1",
			"run --stop-after soon -cp . Main | 'soon' is no whole number of at least 1",
			"run --capture some -cp . Main | 'some' is not known, but norms and all are",
			"run -cp nowhere Main | There is no class Main on the class path. It names what does not exist: nowhere",
			"export a b --to xls | 'xls' is not known, but csv and tensorboard are",
			"export a --to csv | Missing required parameter: 'DIR'" })
	void wrongUsageIsNamed(String arguments, String mistake) {
		Invocation invocation = Invocation.of((Object[]) (arguments == null ? new String[0] : arguments.split(" ")));
		assertEquals(2, invocation.exitCode());
		assertTrue(invocation.err().contains(mistake), invocation::err);
		assertTrue(invocation.err().contains("Try: java -jar gradlens.jar "), invocation::err);
		assertEquals("", invocation.out());
	}

	@ParameterizedTest
	@ValueSource(strings = { "run", "report", "export" })
	void eachCommandHasHelpWithExamples(String command) {
		Invocation help = Invocation.of("help", command);
		assertEquals(0, help.exitCode());
		assertTrue(help.out().startsWith("Usage: java -jar gradlens.jar " + command), help::out);
		assertTrue(help.out().contains("Examples:"), help::out);
		assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help::out);
		assertEquals(help, Invocation.of(command, "--help"));
		assertTrue(Invocation.of("--help").out().contains("\n  " + command + ' '));
	}

	@Test
	void versionIsTold() {
		assertTrue(Invocation.of("--version").out().startsWith("Gradlens "));
	}

	@Test
	void filesThatAreNoRunLogAreToldApart() throws IOException {
		assertEquals(new Invocation(2, "", "There is no file none.\nTry: java -jar gradlens.jar help report\n"),
				Invocation.of("report", "none"));
		Path text = Files.writeString(folder.resolve("text"), "not a log at all, but long enough to be one");
		Invocation noLog = Invocation.of("report", text);
		assertEquals(2, noLog.exitCode());
		assertTrue(noLog.err().contains("is not a Gradlens run log"), noLog::err);
		Path log = SampleRun.write(folder);
		byte[] bytes = Files.readAllBytes(log);
		// the major version follows eight bytes of magic
		bytes[8] = 99;
		Files.write(log, bytes);
		Invocation newer = Invocation.of("report", log);
		assertEquals(2, newer.exitCode());
		assertTrue(newer.err().contains("newer Gradlens"), newer::err);
	}

	@Test
	void aFolderThatCannotTakeAnExportIsNotTouched() throws IOException {
		Path log = SampleRun.write(folder);
		Invocation full = Invocation.of("export", log, "--to", "csv", folder);
		assertEquals(2, full.exitCode());
		assertTrue(full.err().contains("is not empty"), full::err);
		Invocation file = Invocation.of("export", log, "--to", "csv", log);
		assertEquals(2, file.exitCode());
		assertTrue(file.err().contains("is no folder"), file::err);
		Invocation below = Invocation.of("export", log, "--to", "csv", log.resolve("below"));
		assertEquals(2, below.exitCode());
		assertTrue(below.err().contains("cannot be made"), below::err);
		Invocation missing = Invocation.of("export", folder.resolve("none"), "--to", "csv", folder.resolve("new"));
		assertEquals(2, missing.exitCode());
		assertFalse(Files.exists(folder.resolve("new")));
	}

	@Test
	void aRunLogIsNotOverwritten() throws IOException {
		Path log = SampleRun.write(folder);
		String classes = UsageTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
		Invocation existing = Invocation.of("run", "--log", log, "-cp", classes, UsageTest.class.getName());
		assertEquals(2, existing.exitCode());
		assertTrue(existing.err().contains("exists already"), existing::err);
		Invocation nowhere = Invocation.of("run", "--log", folder.resolve("none").resolve("log"), "-cp", classes,
				UsageTest.class.getName());
		assertEquals(2, nowhere.exitCode());
		assertTrue(nowhere.err().contains("is not a folder"), nowhere::err);
	}
}
