// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaModelMarker;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IMethod;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.launching.IRuntimeClasspathEntry;
import org.eclipse.jdt.launching.IVMInstall;
import org.eclipse.jdt.launching.JavaRuntime;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.engine.Engine;
import org.gradlens.core.internal.engine.TrainingClassPath;
import org.gradlens.telemetry.training.AgentSetting;

/** Finds what keeps an experiment from being launched, before it is. */
public final class ExperimentValidator {

	private ExperimentValidator() {
	}

	/**
	 * The first problem with project, main type, JRE, threads or the log's rate; quick enough to be asked at each keystroke.
	 *
	 * @return an error that says what to do, a warning that leaves the launch possible, or OK
	 */
	public static IStatus check(ILaunchConfiguration configuration) {
		try {
			IJavaProject project = requireProject(configuration);
			requireMainType(project, configuration);
			requireJre(configuration);
			requireThreads(configuration);
			requireRate(configuration);
			return hasCompileErrors(project.getProject())
					? CoreStatus.COMPILE_ERRORS.toStatus(project.getElementName())
					: Status.OK_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	/**
	 * The first problem with the class path; opens each of its jars, so not to be asked on the UI thread.
	 *
	 * @return an error that says what to do, or OK
	 */
	public static IStatus checkClassPath(ILaunchConfiguration configuration) {
		try {
			TrainingClassPath.complete(classPath(configuration), Engine.bundled());
			return Status.OK_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	private static IJavaProject requireProject(ILaunchConfiguration configuration) throws CoreException {
		String name = attribute(configuration, IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME);
		if (name.isEmpty()) {
			throw CoreStatus.NO_PROJECT.toException();
		}
		if (!IPath.ROOT.isValidSegment(name)) {
			throw CoreStatus.PROJECT_MISSING.toException(name);
		}
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		if (!project.exists()) {
			throw CoreStatus.PROJECT_MISSING.toException(name);
		}
		if (!project.isOpen()) {
			throw CoreStatus.PROJECT_CLOSED.toException(name);
		}
		if (!project.hasNature(JavaCore.NATURE_ID)) {
			throw CoreStatus.PROJECT_NOT_JAVA.toException(name);
		}
		return JavaCore.create(project);
	}

	private static void requireMainType(IJavaProject project, ILaunchConfiguration configuration)
			throws CoreException {
		String name = attribute(configuration, IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME);
		if (name.isEmpty()) {
			throw CoreStatus.NO_MAIN_TYPE.toException();
		}
		IType type = project.findType(name.replace('$', '.'), new NullProgressMonitor());
		if (type == null && !hasSource(project, name)) {
			throw CoreStatus.MAIN_TYPE_MISSING.toException(project.getElementName(), name);
		}
		if (type != null && !hasMainMethod(type)) {
			throw CoreStatus.NO_MAIN_METHOD.toException(name);
		}
	}

	/** Whether a source file of that name is there: JDT's model may lag behind a project that was just made. */
	private static boolean hasSource(IJavaProject project, String type) throws JavaModelException {
		String file = type.replaceFirst("\\$.*", "").replace('.', '/') + ".java"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return Stream.of(project.getResolvedClasspath(true))
				.filter(entry -> entry.getEntryKind() == IClasspathEntry.CPE_SOURCE)
				.anyMatch(entry -> ResourcesPlugin.getWorkspace().getRoot().getFile(entry.getPath().append(file)).exists());
	}

	/** Whether the JVM finds a main method in the type or above it. */
	private static boolean hasMainMethod(IType type) throws JavaModelException {
		if (declaresMainMethod(type)) {
			return true;
		}
		for (IType above : type.newSupertypeHierarchy(new NullProgressMonitor()).getAllSuperclasses(type)) {
			if (declaresMainMethod(above)) {
				return true;
			}
		}
		return false;
	}

	private static boolean declaresMainMethod(IType type) throws JavaModelException {
		for (IMethod method : type.getMethods()) {
			if (method.isMainMethod() || method.isMainMethodCandidate()) {
				return true;
			}
		}
		return false;
	}

	private static void requireJre(ILaunchConfiguration configuration) throws CoreException {
		IVMInstall jre = jre(configuration);
		if (jre.getInstallLocation() == null || !jre.getInstallLocation().isDirectory()) {
			throw CoreStatus.NO_JRE.toException(jre.getName());
		}
		int feature = JreVersion.feature(jre);
		if (feature < JreVersion.REQUIRED) {
			throw CoreStatus.JRE_TOO_OLD.toException(jre.getName(), feature, JreVersion.REQUIRED);
		}
	}

	private static IVMInstall jre(ILaunchConfiguration configuration) throws CoreException {
		@Nullable
		IVMInstall jre;
		try {
			jre = JavaRuntime.computeVMInstall(configuration);
		} catch (CoreException e) {
			throw CoreStatus.NO_JRE.toException(e, e.getStatus().getMessage());
		}
		if (jre == null) {
			String path = attribute(configuration, IJavaLaunchConfigurationConstants.ATTR_JRE_CONTAINER_PATH);
			throw CoreStatus.NO_JRE.toException(IPath.fromPortableString(path).lastSegment());
		}
		return jre;
	}

	private static void requireThreads(ILaunchConfiguration configuration) throws CoreException {
		int threads = TrainingThreads.effective(configuration);
		if (threads < 1) {
			throw CoreStatus.THREADS.toException(threads);
		}
	}

	private static void requireRate(ILaunchConfiguration configuration) throws CoreException {
		requirePositive(configuration, ExperimentAttributes.RECORDS_PER_SECOND, AgentSetting.DEFAULT_RECORDS_PER_SECOND,
				CoreStatus.RECORDS_PER_SECOND);
		requirePositive(configuration, ExperimentAttributes.MEGABYTES_PER_HOUR, AgentSetting.DEFAULT_MEGABYTES_PER_HOUR,
				CoreStatus.MEGABYTES_PER_HOUR);
	}

	private static void requirePositive(ILaunchConfiguration configuration, String attribute, int otherwise,
			CoreStatus mistake) throws CoreException {
		int value = configuration.getAttribute(attribute, otherwise);
		if (value < 1) {
			throw mistake.toException(value);
		}
	}

	private static boolean hasCompileErrors(IProject project) throws CoreException {
		for (IMarker marker : project.findMarkers(IJavaModelMarker.JAVA_MODEL_PROBLEM_MARKER, true,
				IResource.DEPTH_INFINITE)) {
			if (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR) {
				return true;
			}
		}
		return false;
	}

	private static List<Path> classPath(ILaunchConfiguration configuration) throws CoreException {
		IRuntimeClasspathEntry[] entries = JavaRuntime.resolveRuntimeClasspath(
				JavaRuntime.computeUnresolvedRuntimeClasspath(configuration), configuration);
		return Arrays.stream(entries)
				.filter(entry -> entry.getLocation() != null && isOnClassPath(entry.getClasspathProperty()))
				.map(entry -> Path.of(entry.getLocation())).toList();
	}

	private static boolean isOnClassPath(int property) {
		return property == IRuntimeClasspathEntry.USER_CLASSES || property == IRuntimeClasspathEntry.CLASS_PATH
				|| property == IRuntimeClasspathEntry.MODULE_PATH;
	}

	private static String attribute(ILaunchConfiguration configuration, String name) throws CoreException {
		return configuration.getAttribute(name, "").trim(); //$NON-NLS-1$
	}
}
