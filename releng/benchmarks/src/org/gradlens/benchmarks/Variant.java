// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.gradlens.telemetry.training.AgentSetting;
import org.gradlens.telemetry.training.TrainingJvm;

/** A way to run a workload. */
enum Variant {

	/** What a user has who adds DL4J to a project and runs it. */
	PLAIN("plain DL4J", false, ""),
	/** The same with the settings that Gradlens launches with, and unwatched. */
	TUNED("Gradlens' settings, unwatched", true, ""),
	/** As Gradlens runs it: its settings, and the norms of every step. */
	NORMS("norms", true, "norms"),
	/** The same with every figure of every step, and distributions. */
	ALL("everything", true, "all"),
	/** Gradlens' settings, watched by DL4J's own listener. */
	LISTENER("StatsListener", true, "");

	private static final String AGENT_JAR = "gradlens.jar";
	private static final String ONEDNN = "-onednn";
	private static final String NATIVES = "nd4j-native-";

	private final String description;
	private final boolean tuned;
	private final String capture;

	Variant(String description, boolean tuned, String capture) {
		this.description = description;
		this.tuned = tuned;
		this.capture = capture;
	}

	String description() {
		return description;
	}

	/**
	 * The process of a training JVM, which is not started yet.
	 *
	 * @param threads how many threads to compute with; plain DL4J is left to choose for itself
	 * @param folder where a watched training puts its run log
	 * @param options further options for the JVM
	 */
	ProcessBuilder process(Workload workload, int threads, Path folder, List<String> options) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		if (tuned) {
			command.addAll(options(threads, folder.resolve(workload + "-" + this + ".gradlens")));
		}
		command.addAll(options);
		command.addAll(List.of("-cp", classPath(), TrainingLoop.class.getName(), workload.name()));
		if (this == LISTENER) {
			command.add(TrainingLoop.LISTENER);
		}
		ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		process.environment().remove(TrainingJvm.THREADS_VARIABLE);
		if (tuned) {
			process.environment().put(TrainingJvm.THREADS_VARIABLE, Integer.toString(threads));
		}
		return process;
	}

	private List<String> options(int threads, Path log) {
		TrainingJvm jvm = new TrainingJvm(Path.of(agent()), Runtime.version().feature()).set(AgentSetting.THREADS, threads);
		if (capture.isEmpty()) {
			return jvm.options().stream().filter(option -> !option.startsWith("-javaagent:")).toList();
		}
		return jvm.set(AgentSetting.LOG, log).set(AgentSetting.CAPTURE, capture).options();
	}

	/** All but the natives of other variants; the agent's jar has a class that lets the engine find its oneDNN helpers. */
	private String classPath() {
		return entries().stream().filter(entry -> tuned || !entry.endsWith(AGENT_JAR))
				.filter(entry -> !isNatives(entry) || entry.contains(ONEDNN) == tuned)
				.collect(Collectors.joining(File.pathSeparator));
	}

	private static boolean isNatives(String entry) {
		String name = Path.of(entry).getFileName().toString();
		return name.startsWith(NATIVES) && name.contains("linux") && !name.contains("preset");
	}

	private static String agent() {
		return entries().stream().filter(entry -> entry.endsWith(AGENT_JAR)).findFirst()
				.orElseThrow(() -> new IllegalStateException("The agent's jar is not on the class path"));
	}

	private static List<String> entries() {
		return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
	}
}
