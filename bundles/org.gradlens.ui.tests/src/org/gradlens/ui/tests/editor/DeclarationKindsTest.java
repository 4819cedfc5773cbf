// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.jface.text.IDocument;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.SourceFrame;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Layers that are declared in all kinds of places have figures there, which follow edits and age with them. */
class DeclarationKindsTest {

	private static final String HELPER = """
			package demo;

			public class Net {
				public Net layer(Object layer) {
					return this;
				}

				public static Object dense(int units) {
					return "dense " + units;
				}

				public static Object output(int units) {
					return "output " + units;
				}
			}
			""";
	private static final String DENSE = ".layer(Net.dense(16))";
	private static final String OUTPUT = ".layer(Net.output(10));";
	private static final String DECLARED = "new Net()\n\t\t\t\t" + DENSE + "\n\t\t\t\t" + OUTPUT + "\n";

	private StackEditor stack;

	@BeforeEach
	void openEditor(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		stack.project().addSource("demo/Net.java", HELPER);
	}

	@AfterEach
	void closeEditor() throws Exception {
		stack.close();
	}

	@Test
	void innerClasses() throws Exception {
		follow("demo.Case$Inner", "build", "\tclass Inner {\n\t\tObject build() {\n\t\t\treturn " + DECLARED + "\t\t}\n\t}\n");
	}

	@Test
	void nestedRecords() throws Exception {
		follow("demo.Case$Sizes", "build",
				"\trecord Sizes(int units) {\n\t\tObject build() {\n\t\t\treturn " + DECLARED + "\t\t}\n\t}\n");
	}

	@Test
	void constructorsOfRecords() throws Exception {
		follow("demo.Case$Sizes", "<init>",
				"\trecord Sizes(Object net) {\n\t\tSizes {\n\t\t\tnet = " + DECLARED + "\t\t}\n\t}\n");
	}

	@Test
	void anonymousClasses() throws Exception {
		follow("demo.Case$1", "run", "\tRunnable task = new Runnable() {\n\t\tpublic void run() {\n\t\t\t" + DECLARED
				+ "\t\t}\n\t};\n");
	}

	@Test
	void localClasses() throws Exception {
		follow("demo.Case$1Local", "build", "\tvoid make() {\n\t\tclass Local {\n\t\t\tObject build() {\n\t\t\t\treturn "
				+ DECLARED + "\t\t\t}\n\t\t}\n\t\tnew Local().build();\n\t}\n");
	}

	@Test
	void lambdas() throws Exception {
		follow("demo.Case", "lambda$make$0",
				"\tvoid make() {\n\t\tRunnable task = () -> " + DECLARED + "\t\ttask.run();\n\t}\n");
	}

	@Test
	void staticInitializers() throws Exception {
		follow("demo.Case", "<clinit>", "\tstatic {\n\t\t" + DECLARED + "\t}\n");
	}

	@Test
	void initializersAndFields() throws Exception {
		follow("demo.Case", "<init>", "\tfinal Object net = " + DECLARED);
	}

	@Test
	void constantsOfEnums() throws Exception {
		follow("demo.Case$Kind$1", "build", "\tenum Kind {\n\t\tDEEP {\n\t\t\tObject build() {\n\t\t\t\treturn " + DECLARED
				+ "\t\t\t}\n\t\t};\n\t\tabstract Object build();\n\t}\n");
	}

	@Test
	void methodsOfInterfaces() throws Exception {
		follow("demo.Case$Builds", "build",
				"\tinterface Builds {\n\t\tdefault Object build() {\n\t\t\treturn " + DECLARED + "\t\t}\n\t}\n");
	}

	/** Declares in a class, measures, and edits. */
	private void follow(String className, String method, String members) throws Exception {
		String text = "package demo;\n\npublic class Case {\n" + members + "}\n";
		IFile file = stack.project().addSource("demo/Case.java", text);
		assertEquals(List.of(), stack.project().build());
		follow(stack.project(), file, text, className, method);
	}

	private void follow(JavaProjectFixture project, IFile file, String text, String className, String method)
			throws Exception {
		List<String> lines = text.lines().map(String::strip).toList();
		SyntheticNetwork network = new SyntheticNetwork(0, 2, i -> new Origin(
				List.of(new SourceFrame(className, method, file.getName(), lines.indexOf(i == 0 ? DENSE : OUTPUT) + 1)), 1, 1));
		try (SyntheticRun run = new SyntheticRun("kinds", project.name())) {
			run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
			stack.open(file);
			stack.awaitFigures(DENSE, OUTPUT);
			IDocument document = stack.document();
			document.replace(document.get().indexOf("public class"), 0, "/** Moves on. */\n");
			document.replace(document.get().indexOf("new Net()"), 9, "new Net(  )");
			stack.awaitFigures(DENSE, OUTPUT);
			document.replace(document.get().indexOf("16"), 2, "32");
			stack.awaitFigures(OUTPUT);
			UiLoop.await(() -> stack.figure(lines.indexOf(DENSE) + 2).contains("before this edit"),
					() -> stack.figures().toString());
		}
	}

	@Test
	void superclassesAndHelpersInOtherFilesAndProjects() throws Exception {
		try (JavaProjectFixture library = new JavaProjectFixture("kinds-library")) {
			IFile base = library.addSource("base/Base.java", """
					package base;

					public class Base {
						protected StringBuilder add(StringBuilder net) {
							return net
									.append(sized(16));
						}

						public static String sized(int units) {
							return "dense " + units;
						}
					}
					""");
			IClasspathEntry[] entries = stack.project().java().getRawClasspath();
			IClasspathEntry[] more = List.of(entries[0], entries[1], JavaCore.newProjectEntry(library.java().getPath()))
					.toArray(IClasspathEntry[]::new);
			stack.project().java().setRawClasspath(more, null);
			IFile derived = stack.project().addSource("demo/Derived.java", """
					package demo;

					public class Derived extends base.Base {
						StringBuilder build() {
							return add(new StringBuilder())
									.append(sized(10));
						}
					}
					""");
			assertEquals(List.of(), library.build());
			assertEquals(List.of(), stack.project().build());
			SourceFrame here = new SourceFrame("demo.Derived", "build", "Derived.java", 5);
			SyntheticNetwork network = new SyntheticNetwork(0, 2,
					i -> new Origin(i == 0 ? List.of(new SourceFrame("base.Base", "add", "Base.java", 6), here)
							: List.of(new SourceFrame("demo.Derived", "build", "Derived.java", 6)), 1, 1));
			try (SyntheticRun run = new SyntheticRun("inherited", stack.project().name())) {
				run.start().say(network.declaration(), network.step(0, network.falling(1, 0.1)));
				stack.open(derived);
				stack.awaitFigures("return add(new StringBuilder())", ".append(sized(10));");
				stack.open(base);
				stack.awaitFigures(".append(sized(16));");
				stack.document().replace(stack.document().get().indexOf("16"), 2, "32");
				stack.awaitFigures();
				stack.editor().doSave(null);
				stack.open(derived);
				stack.awaitFigures(".append(sized(10));");
			}
		}
	}

	@Test
	void mavenProjects() throws Exception {
		IProject project = stack.project().resource();
		IFolder main = folder(project, "src/main/java");
		IFolder test = folder(project, "src/test/java");
		IPath target = project.getFullPath().append("target");
		stack.project().java().setRawClasspath(new IClasspathEntry[] {
				JavaCore.newSourceEntry(main.getFullPath(), new IPath[0], target.append("classes")),
				JavaCore.newSourceEntry(test.getFullPath(), new IPath[0], target.append("test-classes")),
				JavaRuntime.getDefaultJREContainerEntry() }, target.append("classes"), null);
		followIn("main/java/");
	}

	@Test
	void nestedSourceFolders() throws Exception {
		IProject project = stack.project().resource();
		IFolder inner = folder(project, "src/generated");
		stack.project().java().setRawClasspath(new IClasspathEntry[] {
				JavaCore.newSourceEntry(project.getFolder("src").getFullPath(), new IPath[] { IPath.fromOSString("generated/") }),
				JavaCore.newSourceEntry(inner.getFullPath()), JavaRuntime.getDefaultJREContainerEntry() },
				project.getFullPath().append("bin"), null);
		followIn("generated/");
	}

	@Test
	void linkedSourceFolders(@TempDir Path elsewhere) throws Exception {
		IFolder linked = stack.project().resource().getFolder("linked");
		linked.createLink(IPath.fromPath(elsewhere), IResource.NONE, null);
		IClasspathEntry[] entries = stack.project().java().getRawClasspath();
		stack.project().java().setRawClasspath(
				new IClasspathEntry[] { entries[0], JavaCore.newSourceEntry(linked.getFullPath()), entries[1] }, null);
		Files.createDirectories(elsewhere.resolve("trial"));
		Files.writeString(elsewhere.resolve("trial/Case.java"), other());
		linked.refreshLocal(IResource.DEPTH_INFINITE, null);
		follow(stack.project(), linked.getFile("trial/Case.java"), other(), "trial.Case", "build");
	}

	private void followIn(String folder) throws Exception {
		IFile file = stack.project().addSource(folder + "trial/Case.java", other());
		follow(stack.project(), file, other(), "trial.Case", "build");
	}

	private static String other() {
		return "package trial;\n\nimport demo.Net;\n\npublic class Case {\n\tObject build() {\n\t\treturn " + DECLARED
				+ "\t}\n}\n";
	}

	private static IFolder folder(IProject project, String path) throws Exception {
		IFolder folder = project.getFolder(path);
		for (int segments = 1; segments <= folder.getProjectRelativePath().segmentCount(); segments++) {
			IFolder part = project.getFolder(folder.getProjectRelativePath().uptoSegment(segments));
			if (!part.exists()) {
				part.create(true, true, null);
			}
		}
		return folder;
	}
}
