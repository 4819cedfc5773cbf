// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.telemetry.training.AgentSetting;
import org.gradlens.telemetry.training.TrainingJvm;

/**
 * The VM arguments that make a JVM a training JVM. They stand before the user's own, so that those win.
 */
final class TrainingArguments {

	private static final String AGENT_BUNDLE = "org.gradlens.agent"; //$NON-NLS-1$

	private final TrainingJvm jvm;

	/**
	 * @param feature the JRE's feature number
	 * @throws CoreException when the agent is not installed or the configuration cannot be read
	 */
	TrainingArguments(ILaunchConfiguration configuration, int feature) throws CoreException {
		jvm = new TrainingJvm(agent().toPath(), feature);
		jvm.set(AgentSetting.THREADS, TrainingThreads.effective(configuration));
		jvm.set(AgentSetting.CAPTURE,
				configuration.getAttribute(ExperimentAttributes.CAPTURE, ExperimentAttributes.CAPTURE_NORMS));
		jvm.set(AgentSetting.STOP_ON_NON_FINITE, configuration.getAttribute(
				ExperimentAttributes.STOP_ON_NON_FINITE_LOSS, ExperimentAttributes.STOP_ON_NON_FINITE_LOSS_DEFAULT));
		jvm.set(AgentSetting.RECORDS_PER_SECOND, configuration.getAttribute(ExperimentAttributes.RECORDS_PER_SECOND,
				AgentSetting.DEFAULT_RECORDS_PER_SECOND));
		jvm.set(AgentSetting.MEGABYTES_PER_HOUR, configuration.getAttribute(ExperimentAttributes.MEGABYTES_PER_HOUR,
				AgentSetting.DEFAULT_MEGABYTES_PER_HOUR));
	}

	/** Adds what concerns one run: where it is recorded, and where a crash is. */
	TrainingArguments recording(Run run, Path weaveCache) {
		jvm.set(AgentSetting.LOG, run.log()).set(AgentSetting.WEAVE_CACHE, weaveCache);
		jvm.option("-XX:ErrorFile=" + run.directory().resolve(CrashReport.FILE_NAME)); //$NON-NLS-1$
		return this;
	}

	/** Adds which parts of the class path are the user's code. */
	TrainingArguments userCode(String mainType, String[] classPath) {
		jvm.set(AgentSetting.USER_ROOTS, String.join(File.pathSeparator, userRoots(mainType, classPath)));
		return this;
	}

	/** Makes the JVM a probe engine. */
	TrainingArguments probing(Path crashes, Path weaveCache) {
		jvm.set(AgentSetting.PROBES, true).set(AgentSetting.WEAVE_CACHE, weaveCache);
		jvm.option("-XX:ErrorFile=" + crashes.resolve(CrashReport.FILE_NAME)); //$NON-NLS-1$
		return this;
	}

	/** The parts of a class path with the user's code: its folders, and the jar of the main type when that is in none of them. */
	static List<String> userRoots(String mainType, String[] classPath) {
		String mainClass = mainType.replace('.', '/') + ".class"; //$NON-NLS-1$
		List<String> roots = new ArrayList<>(
				Arrays.stream(classPath).filter(entry -> Files.isDirectory(Path.of(entry))).toList());
		if (roots.stream().noneMatch(folder -> Files.exists(Path.of(folder, mainClass)))) {
			Arrays.stream(classPath).filter(entry -> isJarWith(mainClass, entry)).findFirst().ifPresent(roots::add);
		}
		return roots;
	}

	/** These arguments, then the user's. */
	String[] before(String[] userArguments) {
		List<String> all = new ArrayList<>(jvm.options());
		all.addAll(List.of(userArguments));
		return all.toArray(String[]::new);
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
}
