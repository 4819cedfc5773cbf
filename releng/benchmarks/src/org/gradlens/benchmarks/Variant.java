// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A way to run a workload. */
enum Variant {

	/** What a user has who adds DL4J to a project and runs it. */
	PLAIN("plain DL4J", false, false),
	/** The same with the settings that Gradlens launches with, and unwatched. */
	TUNED("with Gradlens' settings, unwatched", true, false),
	/** As Gradlens runs it: its settings, and every step watched. */
	GRADLENS("run by Gradlens", true, true);

	private static final String AGENT_JAR = "gradlens.jar";
	private static final String ONEDNN = "-onednn";
	private static final String NATIVES = "nd4j-native-";

	private final String description;
	private final boolean tuned;
	private final boolean watched;

	Variant(String description, boolean tuned, boolean watched) {
		this.description = description;
		this.tuned = tuned;
		this.watched = watched;
	}

	String description() {
		return description;
	}

	/**
	 * The command line of a training JVM.
	 *
	 * @param folder where a watched training puts its run log
	 */
	List<String> command(Workload workload, Path folder) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		if (tuned) {
			command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
			command.add("-Dorg.bytedeco.javacpp.maxbytes=" + 2 * Runtime.getRuntime().maxMemory());
			command.add("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
		}
		if (watched) {
			command.add("-javaagent:" + agent());
			command.add("-Dorg.gradlens.log=" + folder.resolve(workload + ".gradlens"));
			command.add("-Dorg.gradlens.threads=" + threads());
		}
		command.addAll(List.of("-cp", classPath(), TrainingLoop.class.getName(), workload.name()));
		return command;
	}

	/** What the training JVM's environment says of threads; plain DL4J is left to choose for itself. */
	void setEnvironment(Map<String, String> environment) {
		environment.remove("OMP_NUM_THREADS");
		if (tuned) {
			environment.put("OMP_NUM_THREADS", Integer.toString(threads()));
		}
	}

	/** As a launch does: the engine's two pools of threads together must not outnumber the processors. */
	static int threads() {
		return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
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
