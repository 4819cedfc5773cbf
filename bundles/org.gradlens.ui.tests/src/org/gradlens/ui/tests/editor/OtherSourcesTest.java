// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.gradlens.core.Gradlens;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are not Java files of the project that ran. */
class OtherSourcesTest {

	private static final int FIRST = StackSource.FIRST_LAYER_LINE;

	@TempDir
	static Path directory;
	private ErrorLog errors;

	@BeforeEach
	void open() throws Exception {
		errors = new ErrorLog();
		// of the very same source: figures of a run that was chosen would not be renewed
		Gradlens.runs().delete(Gradlens.runs().runs()).makeFinal();
		WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
	}

	@AfterEach
	void closeAll() throws Exception {
		Workbench.closeAll();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void classesOfAJarWithAttachedSourceShowFigures() throws Exception {
		try (JavaProjectFixture library = new JavaProjectFixture("attached-library");
				JavaProjectFixture project = new JavaProjectFixture("attached")) {
			IFile source = library.addSource(StackSource.PATH, StackSource.of(3));
			assertEquals(List.of(), library.build());
			Path classes = directory.resolve("stack.jar");
			Path sources = directory.resolve("stack-sources.jar");
			pack(classes, "demo/Stack.class", library.resource().getFile("bin/demo/Stack.class"));
			pack(sources, StackSource.PATH, source);
			project.java().setRawClasspath(new IClasspathEntry[] {
					JavaCore.newSourceEntry(project.resource().getFolder("src").getFullPath()),
					JavaCore.newLibraryEntry(IPath.fromPath(classes), IPath.fromPath(sources), null) }, null);
			SyntheticNetwork network = SyntheticNetwork.onLines(4, StackSource.CLASS_NAME, FIRST);
			try (SyntheticRun run = new SyntheticRun("attached", project.name())) {
				run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
				IEditorPart editor = JavaUI.openInEditor(project.java().findType("demo.Stack").getClassFile(), true, false);
				UiLoop.await(() -> List.copyOf(EditorFigures.labels(viewer(editor)).keySet())
						.equals(List.of(FIRST, FIRST + 1, FIRST + 2, FIRST + 3)),
						() -> EditorFigures.labels(viewer(editor)).toString());
				run.say(network.step(1, network.falling(2, 0.1)));
				UiLoop.await(() -> EditorFigures.labels(viewer(editor)).get(FIRST + 3).startsWith("\u03b5 2.0e0"),
						() -> EditorFigures.labels(viewer(editor)).toString());
			}
			Workbench.closeAll();
		}
	}

	private static void pack(Path jar, String name, IFile content) throws Exception {
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out)) {
			packed.putNextEntry(new JarEntry(name));
			packed.write(Files.readAllBytes(content.getLocation().toPath()));
			packed.closeEntry();
		}
	}

	@Test
	void ofKotlinAndGroovyTheLineIsTold() throws Exception {
		for (String fileName : List.of("Net.kt", "Net.groovy")) {
			try (JavaProjectFixture project = new JavaProjectFixture("foreign-" + fileName)) {
				IFolder source = project.resource().getFolder("src");
				IFile file = project.addSource(fileName, "// a network\nlayer(dense(256))\nlayer(output(10))\n");
				assertTrue(source.exists());
				SyntheticNetwork network = new SyntheticNetwork(0, 2,
						i -> new Origin(List.of(new SourceFrame("NetKt", "main", fileName, 2 + i)), 1, 1));
				WindowSubject.of(Workbench.page().getWorkbenchWindow()).followNewest();
				Tree rows = Workbench.table(Workbench.openFlow());
				IEditorPart editor = IDE.openEditor(Workbench.page(), file, "org.eclipse.ui.DefaultTextEditor");
				try (SyntheticRun run = new SyntheticRun("foreign", project.name())) {
					run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
					UiLoop.await(() -> rows.getItemCount() == 2 && rows.getItem(0).getText(1).equals("2")
							&& rows.getItem(1).getText(1).equals("3"), () -> rows.getItemCount() + " rows");
					WindowSubject.of(Workbench.page().getWorkbenchWindow()).openSource(1);
					UiLoop.flush();
					assertEquals(0, EditorFigures.labels(viewer(editor)).size());
				}
				Workbench.closeAll();
			}
		}
	}

	private static ISourceViewer viewer(IEditorPart editor) {
		return (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
	}
}
