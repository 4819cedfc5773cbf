// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.launching.IVMInstall;
import org.gradlens.telemetry.probe.ProbeRequest.Program;

/**
 * How the probe engine of an experiment is started: as its training JVM is, but without the user's own code on the class
 * path, which each probe loads anew.
 *
 * @param command the process, but for its environment's address of the IDE
 * @param program what a probe calls
 * @param userRoots where that code is, in the order of the class path
 * @param libraries the rest of the class path
 */
public record ProbeCommand(ProcessBuilder command, Program program, List<String> userRoots,
		List<String> libraries) {

	private static final String ARENAS = "MALLOC_ARENA_MAX"; //$NON-NLS-1$
	private static final String ENGINE = "org.gradlens.agent.ProbeEngine"; //$NON-NLS-1$

	/**
	 * The command for an experiment as its launch configuration says now.
	 *
	 * @param directory where a crash is reported
	 * @throws CoreException when it could not be launched either, with what to do
	 */
	public static ProbeCommand of(ILaunchConfiguration configuration, Path directory, Path weaveCache) throws CoreException {
		IStatus status = ExperimentValidator.check(configuration);
		if (status.getSeverity() == IStatus.ERROR) {
			throw new CoreException(status);
		}
		ExperimentLaunchDelegate delegate = new ExperimentLaunchDelegate();
		IVMInstall jre = delegate.verifyVMInstall(configuration);
		String mainType = delegate.verifyMainTypeName(configuration);
		String[] classPath = delegate.getClasspath(configuration);
		List<String> roots = TrainingArguments.userRoots(mainType, classPath);
		List<String> libraries = Arrays.stream(classPath).filter(entry -> !roots.contains(entry)).toList();

		ProcessBuilder process = new ProcessBuilder().directory(delegate.verifyWorkingDirectory(configuration))
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
		process.environment().clear();
		for (String variable : delegate.getEnvironment(configuration)) {
			int end = variable.indexOf('=');
			process.environment().put(variable.substring(0, end), variable.substring(end + 1));
		}
		// the C library keeps what was freed in an arena for each of many threads, which doubles what an engine takes
		process.environment().putIfAbsent(ARENAS, "2"); //$NON-NLS-1$
		String[] arguments = DebugPlugin.parseArguments(delegate.getVMArguments(configuration));
		List<String> command = process.command();
		command.add(jre.getInstallLocation().toPath().resolve("bin").resolve("java").toString()); //$NON-NLS-1$ //$NON-NLS-2$
		command.addAll(ProbeHeap.options(List.of(arguments), process.environment()));
		command.addAll(List.of(new TrainingArguments(configuration, JreVersion.feature(jre)).probing(directory, weaveCache)
				.before(arguments)));
		command.addAll(List.of("-cp", String.join(File.pathSeparator, libraries), ENGINE)); //$NON-NLS-1$
		return new ProbeCommand(process,
				new Program(mainType, configuration.getAttribute(ExperimentAttributes.LIVE_METHOD, Program.MAIN),
						List.of(DebugPlugin.parseArguments(delegate.getProgramArguments(configuration)))),
				roots, libraries);
	}

	/** All that the user's code may refer to. */
	public List<String> classPath() {
		return Stream.concat(userRoots.stream(), libraries.stream()).toList();
	}
}
