// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The programs under {@code test-programs}, as a user would have them: compiled, and unaware of being watched. */
final class Programs {

	/** Compilers whose class files differ in what line numbers they have. */
	enum Compiler {
		JAVAC, ECJ
	}

	static final Path SOURCES = Path.of("test-programs");

	private static final Path AGENT_CLASSES = Path.of("target", "classes").toAbsolutePath();

	private Programs() {
	}

	/** The engine and all that it needs, without the agent's own classes. */
	static String engineClassPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
				.filter(entry -> !Path.of(entry).toAbsolutePath().equals(AGENT_CLASSES))
				.collect(Collectors.joining(File.pathSeparator));
	}

	/** Compiles all programs into a folder. */
	static Path compile(Compiler compiler, Path folder) {
		List<String> arguments = new ArrayList<>(
				List.of("-g", "-d", folder.toString(), "-classpath", engineClassPath()));
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			sources.filter(source -> source.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		assertTrue(compiler == Compiler.JAVAC ? javac(arguments) : ecj(arguments), compiler + " failed");
		return folder;
	}

	/** A jar that makes a compiled program on the class path an agent. */
	static Path agentJar(Path jar, String premainType) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Premain-Class", premainType);
		new JarOutputStream(Files.newOutputStream(jar), manifest).close();
		return jar;
	}

	private static boolean javac(List<String> arguments) {
		return ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new)) == 0;
	}

	private static boolean ecj(List<String> arguments) {
		arguments.addAll(0, List.of("-17", "-nowarn"));
		return BatchCompiler.compile(arguments.toArray(String[]::new), new PrintWriter(System.out),
				new PrintWriter(System.err), null);
	}
}
