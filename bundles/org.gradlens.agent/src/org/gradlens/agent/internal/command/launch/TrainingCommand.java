// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

/**
 * The command line and environment of a training JVM, tuned for the engine. It is built step by step;
 * what the user asks for comes after what is tuned, and wins.
 */
public final class TrainingCommand {

	/** The variable from which OpenMP takes its number of threads when the JVM starts. */
	private static final String THREADS_VARIABLE = "OMP_NUM_THREADS";
	/** The first Java that has the option, and warns of the engine's use of Unsafe without it. */
	private static final int JAVA_WITH_UNSAFE_OPTION = 23;

	private final List<String> command = new ArrayList<>();
	private final ProcessBuilder process = new ProcessBuilder(command);

	/**
	 * A command for this JVM's own Java.
	 *
	 * @param agent the agent jar
	 * @param log the run log to write
	 */
	public TrainingCommand(Path agent, Path log) {
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-javaagent:" + agent);
		setting("log", log.toAbsolutePath());
		setting("weave.cache", UserCache.folder(System.getProperties(), System.getenv()).resolve("woven"));
		// the engine's own check of physical memory reads the process table for each array: a bound on what it
		// allocates serves as well
		property("org.bytedeco.javacpp.maxphysicalbytes", 0);
		property("org.bytedeco.javacpp.maxbytes", physicalMemory() / 2);
		property("org.eclipse.deeplearning4j.helpers.disable", false);
		command.add("--enable-native-access=ALL-UNNAMED");
		if (Runtime.version().feature() >= JAVA_WITH_UNSAFE_OPTION) {
			command.add("--sun-misc-unsafe-memory-access=allow");
		}
	}

	/** Sets what the agent is asked for; {@code org.gradlens.} is put before the name. */
	public TrainingCommand setting(String name, Object value) {
		property("org.gradlens." + name, value);
		return this;
	}

	/** Computes with that many threads. */
	public TrainingCommand threads(int threads) {
		process.environment().put(THREADS_VARIABLE, Integer.toString(threads));
		return setting("threads", threads);
	}

	/**
	 * The number of threads when the user asks for none: what the environment says, else half the processors.
	 * The engine's two pools of threads spin while they wait, so that together they must not outnumber the
	 * processors.
	 */
	public static int defaultThreads(Map<String, String> environment) {
		String variable = environment.getOrDefault(THREADS_VARIABLE, "");
		return variable.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(variable)
				: Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
	}

	/** Adds the user's own options for the JVM. */
	public TrainingCommand options(List<String> options) {
		command.addAll(options);
		return this;
	}

	/** Completes the command with the program; its input and output are those of this JVM. */
	public ProcessBuilder program(ClassPath classPath, String mainType, List<String> arguments) {
		command.addAll(List.of("-cp", classPath.toString(), mainType));
		command.addAll(arguments);
		return process.inheritIO();
	}

	private void property(String name, Object value) {
		command.add("-D" + name + '=' + value);
	}

	/** Bytes of memory that this machine or container has. */
	private static long physicalMemory() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
	}
}
