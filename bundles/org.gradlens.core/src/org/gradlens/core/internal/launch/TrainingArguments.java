// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipFile;

import javax.management.JMException;
import javax.management.ObjectName;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/**
 * The VM arguments that make a JVM a training JVM. They stand before the user's own, so that those win.
 */
final class TrainingArguments {

	private static final String AGENT_BUNDLE = "org.gradlens.agent"; //$NON-NLS-1$
	/** The first Java that has the option, and warns of the engine's use of Unsafe without it. */
	private static final int JAVA_WITH_UNSAFE_OPTION = 23;

	private final List<String> arguments = new ArrayList<>();

	/**
	 * @param feature the JRE's feature number
	 * @throws CoreException when the agent is not installed or the configuration cannot be read
	 */
	TrainingArguments(ILaunchConfiguration configuration, int feature) throws CoreException {
		arguments.add("-javaagent:" + agent()); //$NON-NLS-1$
		agentProperty("threads", TrainingThreads.effective(configuration)); //$NON-NLS-1$
		agentProperty("capture", //$NON-NLS-1$
				configuration.getAttribute(ExperimentAttributes.CAPTURE, ExperimentAttributes.CAPTURE_NORMS));
		agentProperty("stopOnNonFinite", //$NON-NLS-1$
				configuration.getAttribute(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS,
						ExperimentAttributes.STOP_ON_NON_FINITE_LOSS_DEFAULT));
		// the engine's own check of physical memory reads the process table for each array: a bound on what
		// it allocates serves as well
		OptionalLong memory = physicalMemory();
		if (memory.isPresent()) {
			property("org.bytedeco.javacpp.maxphysicalbytes", 0); //$NON-NLS-1$
			property("org.bytedeco.javacpp.maxbytes", memory.getAsLong() / 2); //$NON-NLS-1$
		}
		property("org.eclipse.deeplearning4j.helpers.disable", false); //$NON-NLS-1$
		arguments.add("--enable-native-access=ALL-UNNAMED"); //$NON-NLS-1$
		if (feature >= JAVA_WITH_UNSAFE_OPTION) {
			arguments.add("--sun-misc-unsafe-memory-access=allow"); //$NON-NLS-1$
		}
	}

	/** Adds what concerns one run: where it is recorded, and where a crash is. */
	TrainingArguments recording(Run run, Path weaveCache) {
		agentProperty("log", run.log()); //$NON-NLS-1$
		agentProperty("weave.cache", weaveCache); //$NON-NLS-1$
		arguments.add("-XX:ErrorFile=" + run.directory().resolve(CrashReport.FILE_NAME)); //$NON-NLS-1$
		return this;
	}

	/**
	 * Adds which parts of the class path are the user's code: its folders, and the jar of the main type when
	 * that is in none of them.
	 */
	TrainingArguments userCode(String mainType, String[] classPath) {
		String mainClass = mainType.replace('.', '/') + ".class"; //$NON-NLS-1$
		List<String> roots = new ArrayList<>(
				Arrays.stream(classPath).filter(entry -> Files.isDirectory(Path.of(entry))).toList());
		if (roots.stream().noneMatch(folder -> Files.exists(Path.of(folder, mainClass)))) {
			Arrays.stream(classPath).filter(entry -> isJarWith(mainClass, entry)).findFirst().ifPresent(roots::add);
		}
		agentProperty("user.roots", String.join(File.pathSeparator, roots)); //$NON-NLS-1$
		return this;
	}

	/** These arguments, then the user's. */
	String[] before(String[] userArguments) {
		List<String> all = new ArrayList<>(arguments);
		all.addAll(List.of(userArguments));
		return all.toArray(String[]::new);
	}

	private void agentProperty(String name, Object value) {
		property("org.gradlens." + name, value); //$NON-NLS-1$
	}

	private void property(String name, Object value) {
		arguments.add("-D" + name + '=' + value); //$NON-NLS-1$
	}

	private static File agent() throws CoreException {
		return Optional.ofNullable(Platform.getBundle(AGENT_BUNDLE))
				.flatMap(FileLocator::getBundleFileLocation).filter(File::isFile)
				.orElseThrow(CoreStatus.AGENT_MISSING::toException);
	}

	private static boolean isJarWith(String classFile, String location) {
		try (ZipFile jar = new ZipFile(location)) {
			return jar.getEntry(classFile) != null;
		} catch (IOException e) {
			// a class path may name what is not there
			return false;
		}
	}

	/** Bytes of memory that this machine or container has. */
	private static OptionalLong physicalMemory() {
		try {
			Object bytes = ManagementFactory.getPlatformMBeanServer()
					.getAttribute(new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), "TotalMemorySize"); //$NON-NLS-1$
			return bytes instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
		} catch (JMException e) {
			// this JVM does not tell: the engine's own check then stays on
			return OptionalLong.empty();
		}
	}
}
