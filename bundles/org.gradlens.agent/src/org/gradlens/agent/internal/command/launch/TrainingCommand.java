// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gradlens.telemetry.training.AgentSetting;
import org.gradlens.telemetry.training.TrainingJvm;

/**
 * The command line and environment of a training JVM, tuned for the engine. It is built step by step;
 * what the user asks for comes after what is tuned, and wins.
 */
public final class TrainingCommand {

	private final TrainingJvm jvm;
	private final List<String> options = new ArrayList<>();
	private final Map<String, String> environment = new HashMap<>();

	/**
	 * A command for this JVM's own Java.
	 *
	 * @param agent the agent jar
	 * @param log the run log to write
	 */
	public TrainingCommand(Path agent, Path log) {
		jvm = new TrainingJvm(agent, Runtime.version().feature());
		jvm.set(AgentSetting.LOG, log.toAbsolutePath()).set(AgentSetting.WEAVE_CACHE,
				UserCache.folder(System.getProperties(), System.getenv()).resolve("woven"));
	}

	/** Sets what the agent is asked for. */
	public TrainingCommand set(AgentSetting setting, Object value) {
		jvm.set(setting, value);
		return this;
	}

	/** Computes with that many threads. */
	public TrainingCommand threads(int threads) {
		environment.put(TrainingJvm.THREADS_VARIABLE, Integer.toString(threads));
		return set(AgentSetting.THREADS, threads);
	}

	/** The number of threads when the user asks for none: what the environment says, else a number that fits. */
	public static int defaultThreads(Map<String, String> environment) {
		String variable = environment.getOrDefault(TrainingJvm.THREADS_VARIABLE, "");
		return variable.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(variable) : TrainingJvm.automaticThreads();
	}

	/** Adds the user's own options for the JVM. */
	public TrainingCommand options(List<String> added) {
		options.addAll(added);
		return this;
	}

	/** Completes the command with the program; its input and output are those of this JVM. */
	public ProcessBuilder program(ClassPath classPath, String mainType, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvm.options());
		command.addAll(options);
		command.addAll(List.of("-cp", classPath.toString(), mainType));
		command.addAll(arguments);
		ProcessBuilder process = new ProcessBuilder(command).inheritIO();
		process.environment().putAll(environment);
		return process;
	}
}
