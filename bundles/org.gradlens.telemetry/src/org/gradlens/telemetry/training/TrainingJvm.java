// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.training;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The options that make a JVM a training JVM: the agent in it, and the engine tuned for speed. They stand
 * before the user's own, so that those win.
 */
public final class TrainingJvm {

	/** The variable from which OpenMP takes its number of threads when the JVM starts. */
	public static final String THREADS_VARIABLE = "OMP_NUM_THREADS"; //$NON-NLS-1$

	/** The first Java that has the option, and warns of the engine's use of Unsafe without it. */
	private static final int JAVA_WITH_UNSAFE_OPTION = 23;

	private final List<String> options = new ArrayList<>();

	/**
	 * Options for a Java.
	 *
	 * @param agent the agent jar
	 * @param feature the Java's feature number, at least 17
	 */
	public TrainingJvm(Path agent, int feature) {
		option("-javaagent:" + agent); //$NON-NLS-1$
		// the engine's own check of physical memory reads the process table for each array: a bound on what
		// it allocates serves as well
		OptionalLong memory = physicalMemory();
		if (memory.isPresent()) {
			property("org.bytedeco.javacpp.maxphysicalbytes", 0); //$NON-NLS-1$
			property("org.bytedeco.javacpp.maxbytes", memory.getAsLong() / 2); //$NON-NLS-1$
		}
		property("org.eclipse.deeplearning4j.helpers.disable", false); //$NON-NLS-1$
		option("--enable-native-access=ALL-UNNAMED"); //$NON-NLS-1$
		if (feature >= JAVA_WITH_UNSAFE_OPTION) {
			option("--sun-misc-unsafe-memory-access=allow"); //$NON-NLS-1$
		}
	}

	/**
	 * How many threads to compute with when the user asks for no number: half the processors. The engine's two
	 * pools of threads spin while they wait, so that together they must not outnumber the processors.
	 */
	public static int automaticThreads() {
		return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
	}

	/** Sets what the agent is asked for. */
	public TrainingJvm set(AgentSetting setting, Object value) {
		property(setting.property(), value);
		return this;
	}

	/** Adds another option. */
	public TrainingJvm option(String option) {
		options.add(option);
		return this;
	}

	/** The options in the order of the command line. */
	public List<String> options() {
		return List.copyOf(options);
	}

	private void property(String name, Object value) {
		option("-D" + name + '=' + value); //$NON-NLS-1$
	}

	/** Bytes of memory that this machine or container has; empty when the JVM does not tell, as not all do. */
	private static OptionalLong physicalMemory() {
		try {
			Object bytes = ManagementFactory.getPlatformMBeanServer()
					.getAttribute(new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), "TotalMemorySize"); //$NON-NLS-1$
			return bytes instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
		} catch (JMException e) {
			return OptionalLong.empty();
		}
	}
}
