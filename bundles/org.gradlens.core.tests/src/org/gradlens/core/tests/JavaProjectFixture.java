// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.JavaRuntime;

/** A Java project in the workspace, made in code, with the JRE on its class path and deleted at the end. */
public final class JavaProjectFixture implements AutoCloseable {

	private final IJavaProject project;

	public JavaProjectFixture(String name) throws CoreException {
		IProject resource = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		resource.create(null);
		resource.open(null);
		IProjectDescription description = resource.getDescription();
		description.setNatureIds(new String[] { JavaCore.NATURE_ID });
		resource.setDescription(description, null);
		IFolder source = resource.getFolder("src");
		source.create(true, true, null);
		project = JavaCore.create(resource);
		project.setRawClasspath(new IClasspathEntry[] { JavaCore.newSourceEntry(source.getFullPath()),
				JavaRuntime.getDefaultJREContainerEntry() }, resource.getFolder("bin").getFullPath(), null);
		project.setOption(JavaCore.COMPILER_SOURCE, "17");
		project.setOption(JavaCore.COMPILER_COMPLIANCE, "17");
		project.setOption(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, "17");
	}

	public IJavaProject java() {
		return project;
	}

	public IProject resource() {
		return project.getProject();
	}

	public String name() {
		return project.getElementName();
	}

	/** Adds a container to the class path. */
	public JavaProjectFixture withContainer(IPath path) throws CoreException {
		return with(JavaCore.newContainerEntry(path));
	}

	/** Adds jars to the class path. */
	public JavaProjectFixture withJars(List<Path> jars) throws CoreException {
		return with(jars.stream().map(jar -> JavaCore.newLibraryEntry(IPath.fromPath(jar), null, null))
				.toArray(IClasspathEntry[]::new));
	}

	/** Adds a folder with classes to the class path. */
	public JavaProjectFixture withClassFolder(IFolder folder) throws CoreException {
		return with(JavaCore.newLibraryEntry(folder.getFullPath(), null, null));
	}

	private JavaProjectFixture with(IClasspathEntry... more) throws CoreException {
		List<IClasspathEntry> entries = new ArrayList<>(List.of(project.getRawClasspath()));
		entries.addAll(List.of(more));
		project.setRawClasspath(entries.toArray(IClasspathEntry[]::new), null);
		return this;
	}

	/** Adds the test programs of the package {@code demo}. */
	public JavaProjectFixture withPrograms(String... names) throws CoreException, IOException {
		for (String name : names) {
			try (InputStream program = JavaProjectFixture.class.getResourceAsStream("/programs/demo/" + name + ".java")) {
				addSource("demo/" + name + ".java", new String(program.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return this;
	}

	/** Adds or replaces a source file. */
	public IFile addSource(String path, String text) throws CoreException {
		IFile file = resource().getFolder("src").getFile(path);
		if (file.getParent() instanceof IFolder folder) {
			create(folder);
		}
		InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		if (file.exists()) {
			file.setContents(content, true, false, null);
		} else {
			file.create(content, true, null);
		}
		return file;
	}

	private static void create(IFolder folder) throws CoreException {
		if (!folder.exists()) {
			if (folder.getParent() instanceof IFolder parent) {
				create(parent);
			}
			folder.create(true, true, null);
		}
	}

	/** Builds the project and returns the messages of its errors. */
	public List<String> build() throws CoreException {
		resource().build(IncrementalProjectBuilder.FULL_BUILD, null);
		return Arrays.stream(resource().findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
				.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
				.map(marker -> marker.getResource().getName() + ": " + marker.getAttribute(IMarker.MESSAGE, ""))
				.toList();
	}

	@Override
	public void close() throws CoreException {
		resource().delete(true, true, null);
	}
}
