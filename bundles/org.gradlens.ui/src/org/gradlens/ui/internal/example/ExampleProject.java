// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.example;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.jdt.launching.environments.IExecutionEnvironment;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.osgi.framework.Bundle;

/**
 * Makes the project of the example <em>Deep sigmoid network on Fashion-MNIST</em>: source, images, and a class path
 * with which it compiles as it is. A project that could not be completed is deleted again.
 */
public final class ExampleProject implements ICoreRunnable {

	/** The name that the project has unless the user chooses another. */
	public static final String DEFAULT_NAME = "deep-sigmoid"; //$NON-NLS-1$
	/** Symbolic name of the bundle with the examples' files. */
	private static final String EXAMPLES = "org.gradlens.examples"; //$NON-NLS-1$
	private static final String FILES = "/projects/deep-sigmoid/"; //$NON-NLS-1$
	private static final String MAIN_FILE = "src/fashion/DeepSigmoid.java"; //$NON-NLS-1$
	private static final String EXECUTION_ENVIRONMENT = "JavaSE-17"; //$NON-NLS-1$

	private final IProject project;
	private final @Nullable URI location;

	/** The example in the workspace's own directory. */
	public ExampleProject(String name) {
		this(name, null);
	}

	/**
	 * @param name a valid name that no project of the workspace has
	 * @param location the project's directory, or null for the one in the workspace
	 */
	public ExampleProject(String name, @Nullable URI location) {
		this.project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		this.location = location;
	}

	/** The project, which exists after the example was made. */
	public IProject project() {
		return project;
	}

	/** The source file that a user reads first. */
	public IFile mainFile() {
		return project.getFile(MAIN_FILE);
	}

	/**
	 * Makes the project.
	 *
	 * @throws CoreException when there is something of that name already, or a file cannot be written
	 * @throws OperationCanceledException when the user cancels; nothing is left then
	 */
	@Override
	public void run(IProgressMonitor monitor) throws CoreException {
		if (project.exists() || !isFree(directory())) {
			throw UiStatus.EXAMPLE_EXISTS.toException(project.getName());
		}
		List<URL> files = files();
		SubMonitor progress = SubMonitor.convert(monitor,
				NLS.bind(Messages.ExampleProject_creating, project.getName()), files.size() + 2);
		boolean complete = false;
		try {
			create(progress.split(1));
			for (URL file : files) {
				copy(file, progress.split(1));
			}
			configure(progress.split(1));
			complete = true;
		} finally {
			if (!complete) {
				project.delete(true, true, null);
			}
		}
	}

	private @Nullable File directory() {
		return location == null ? project.getWorkspace().getRoot().getLocation().append(project.getName()).toFile()
				: URIUtil.toFile(location);
	}

	/** Whether a directory can be deleted with all it has if the project cannot be completed. */
	private static boolean isFree(@Nullable File directory) {
		String[] content = directory == null ? null : directory.list();
		return content == null || content.length == 0;
	}

	private List<URL> files() throws CoreException {
		Bundle bundle = Platform.getBundle(EXAMPLES);
		var entries = bundle == null ? null : bundle.findEntries(FILES, "*", true); //$NON-NLS-1$
		if (entries == null) {
			throw UiStatus.EXAMPLE_UNAVAILABLE.toException(EXAMPLES);
		}
		List<URL> files = new ArrayList<>(Collections.list(entries));
		files.removeIf(entry -> entry.getPath().endsWith("/")); //$NON-NLS-1$
		files.sort(Comparator.comparing(URL::getPath));
		return files;
	}

	private void create(SubMonitor progress) throws CoreException {
		progress.setWorkRemaining(3);
		IProjectDescription description = project.getWorkspace().newProjectDescription(project.getName());
		description.setLocationURI(location);
		project.create(description, progress.split(1));
		project.open(progress.split(1));
		description.setNatureIds(new String[] { JavaCore.NATURE_ID });
		project.setDescription(description, progress.split(1));
		project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
	}

	private void copy(URL source, SubMonitor progress) throws CoreException {
		IFile file = project.getFile(source.getPath().substring(FILES.length()));
		createFolder(file.getParent());
		try (InputStream content = source.openStream()) {
			file.create(content, true, progress);
		} catch (IOException e) {
			throw UiStatus.EXAMPLE_UNWRITABLE.toException(e, file.getFullPath());
		}
	}

	private static void createFolder(IResource container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			createFolder(folder.getParent());
			folder.create(true, true, null);
		}
	}

	private void configure(SubMonitor progress) throws CoreException {
		IJavaProject java = JavaCore.create(project);
		IExecutionEnvironment environment = JavaRuntime.getExecutionEnvironmentsManager()
				.getEnvironment(EXECUTION_ENVIRONMENT);
		Map<String, String> compliance = environment.getComplianceOptions();
		if (compliance != null) {
			java.setOptions(compliance);
		}
		java.setRawClasspath(new IClasspathEntry[] { JavaCore.newSourceEntry(project.getFolder("src").getFullPath()), //$NON-NLS-1$
				JavaCore.newContainerEntry(JavaRuntime.newJREContainerPath(environment)),
				JavaCore.newContainerEntry(EngineContainer.PATH) }, project.getFolder("bin").getFullPath(), progress); //$NON-NLS-1$
	}
}
