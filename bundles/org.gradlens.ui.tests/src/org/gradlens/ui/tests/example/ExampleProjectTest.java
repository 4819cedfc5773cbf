// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.example.ExampleProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleProjectTest {

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final ExampleProject example = new ExampleProject("example-under-test");
	private final IProject project = example.project();

	@AfterEach
	void deleteProject() throws CoreException {
		project.delete(true, true, null);
	}

	@Test
	void compilesWithNoFurtherStep() throws CoreException {
		workspace.run(example, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);

		assertEquals(List.of(), problems(project));
		assertTrue(project.getFile("bin/fashion/DeepSigmoid.class").exists());
		assertTrue(example.mainFile().exists());
		assertEquals("UTF-8", project.getDefaultCharset(false));
		IJavaProject java = JavaCore.create(project);
		assertEquals("17", java.getOption(JavaCore.COMPILER_COMPLIANCE, true));
		assertTrue(Arrays.stream(java.getRawClasspath())
				.anyMatch(entry -> entry.getPath().toString().equals("org.gradlens.core.ENGINE")));
	}

	@Test
	void hasTenThousandImagesAndTheirLicence() throws Exception {
		workspace.run(example, new NullProgressMonitor());

		assertEquals(4_422_079, Files.size(project.getFile("data/t10k-images-idx3-ubyte.gz").getLocation().toPath()));
		assertEquals(5_125, Files.size(project.getFile("data/t10k-labels-idx1-ubyte.gz").getLocation().toPath()));
		assertTrue(Files.readString(project.getFile("data/LICENSE.txt").getLocation().toPath()).contains("Zalando"));
	}

	@Test
	void leavesNothingWhenCancelled() throws CoreException {
		NullProgressMonitor cancelledAtOnce = new NullProgressMonitor() {

			@Override
			public boolean isCanceled() {
				return project.getFile("data/LICENSE.txt").exists();
			}
		};

		assertThrows(OperationCanceledException.class, () -> workspace.run(example, cancelledAtOnce));

		assertFalse(project.exists());
		assertFalse(workspace.getRoot().getLocation().append(project.getName()).toFile().exists());
	}

	@Test
	void refusesAProjectThatIsThere() throws CoreException {
		workspace.run(example, new NullProgressMonitor());

		CoreException refused = assertThrows(CoreException.class,
				() -> workspace.run(example, new NullProgressMonitor()));

		assertEquals(UiStatus.EXAMPLE_EXISTS.code(), refused.getStatus().getCode());
		assertTrue(example.mainFile().exists());
	}

	@Test
	void refusesADirectoryWithFilesAndSparesThem(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("precious.txt"), "mine");

		CoreException refused = assertThrows(CoreException.class, () -> workspace
				.run(new ExampleProject(project.getName(), directory.toUri()), new NullProgressMonitor()));

		assertEquals(UiStatus.EXAMPLE_EXISTS.code(), refused.getStatus().getCode());
		assertEquals("mine", Files.readString(file));
		assertFalse(project.exists());
	}

	static List<String> problems(IProject project) throws CoreException {
		return Arrays.stream(project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
				.map(marker -> marker.getResource().getName() + ": " + marker.getAttribute(IMarker.MESSAGE, ""))
				.toList();
	}
}
