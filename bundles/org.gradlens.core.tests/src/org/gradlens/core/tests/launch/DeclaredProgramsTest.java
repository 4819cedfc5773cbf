// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.jdt.core.ITypeRoot;
import org.gradlens.core.internal.engine.Engine;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.run.RunState;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.PlaceState;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which lines declare the layers of real programs, whichever compiler made their classes. */
class DeclaredProgramsTest {

	private static final String[] PROGRAMS = { "Dense", "Lines", "Stack", "Helpers" };

	private ErrorLog errors;
	private ExperimentFixture experiments;
	private JavaProjectFixture project;

	/** Who compiles a program. */
	enum Compiler {
		/** The IDE. */
		ECJ,
		/** The JDK, as Maven does. */
		JAVAC
	}

	@BeforeEach
	void open() {
		errors = new ErrorLog();
		experiments = new ExperimentFixture();
	}

	@AfterEach
	void close() throws Exception {
		experiments.close();
		project.close();
		errors.close();
		errors.assertEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void callsOverSeveralLinesAreToldAsExactlyAsTheirCompilerDoes(Compiler compiler) throws Exception {
		// javac puts what a builder is made for on another line than it stands on: only the call is certain then
		String third = compiler == Compiler.ECJ ? "third, its builder" : "third";
		assertEquals(List.of("first", "second", third, "fourth", "fifth"), declared("demo.Lines", compiler));
	}

	@ParameterizedTest
	@EnumSource
	void declarationsAreFoundWhereverTheyStand(Compiler compiler) throws Exception {
		assertEquals(List.of("initialiser", "record", "inner", "anonymous", "loop", "loop", "shared", "shared",
				"lambda", "lambda", "superclass", "output"), declared("demo.Helpers", compiler));
	}

	/** Runs a program and tells of each layer the comment on the line that declares it. */
	private List<String> declared(String mainType, Compiler compiler) throws Exception {
		project = new JavaProjectFixture("declared-" + mainType + '-' + compiler).withContainer(EngineContainer.PATH);
		if (compiler == Compiler.JAVAC) {
			IProjectDescription description = project.resource().getDescription();
			description.setBuildSpec(new ICommand[0]);
			project.resource().setDescription(description, null);
		}
		project.withPrograms(PROGRAMS);
		if (compiler == Compiler.JAVAC) {
			compile();
		} else {
			assertEquals(List.of(), project.build());
		}
		LaunchedExperiment program = experiments.run(ExperimentFixture.configuration(project.name(), mainType)).awaitEnd();
		assertEquals(RunState.COMPLETED, program.run().state(), program::toString);
		NetworkDeclared network = program.network().declaration();
		LayerPlaces places = LayerPlaces.of(program.run(), network);
		List<String> comments = new ArrayList<>();
		for (Layer layer : network.layers()) {
			assertEquals(PlaceState.UNCHANGED, places.state(layer.index()), layer::toString);
			ITypeRoot file = places.unit(layer.index()).orElseThrow();
			String line = file.getSource().lines().toList().get(places.line(layer.index()).orElseThrow() - 1);
			comments.add(line.contains("// ") ? line.substring(line.indexOf("// ") + 3) : line);
		}
		return comments;
	}

	private void compile() throws Exception {
		IFolder source = project.resource().getFolder("src/demo");
		Path classes = project.resource().getFolder("bin").getLocation().toPath();
		Files.createDirectories(classes);
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
				"-g", "-nowarn", "--release", "17", "-d", classes.toString(), "-cp", Engine.bundled().jars().stream()
						.map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
		for (String program : PROGRAMS) {
			command.add(source.getFile(program + ".java").getLocation().toOSString());
		}
		Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(javac.getInputStream().readAllBytes());
		assertEquals(0, javac.waitFor(), output);
		project.resource().getFolder("bin").refreshLocal(IResource.DEPTH_INFINITE, null);
	}
}
