// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IPackageFragment;
import org.eclipse.jdt.core.IPackageFragmentRoot;
import org.eclipse.jdt.core.refactoring.IJavaRefactorings;
import org.eclipse.jdt.core.refactoring.descriptors.JavaRefactoringDescriptor;
import org.eclipse.jdt.core.refactoring.descriptors.MoveDescriptor;
import org.eclipse.jdt.core.refactoring.descriptors.RenameJavaElementDescriptor;
import org.eclipse.jdt.ui.refactoring.RenameSupport;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringDescriptor;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.gradlens.ui.tests.JavaEditors;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.StackSource;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What stands on which line while a source is worked on as people do. */
class EditedEditorTest {

	private static final int FIRST = StackEditor.FIRST;
	private static final String[] LINES = { ".layer(dense(256))", ".layer(dense(256))", ".layer(dense(256))",
			".layer(output(10))" };

	private StackEditor stack;
	private SyntheticRun run;

	@BeforeEach
	void showFigures(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		run = stack.run("edited");
		stack.awaitFigures(LINES);
	}

	@AfterEach
	void closeEditor() throws Exception {
		run.close();
		stack.close();
	}

	@Test
	void aLineAmongEqualOnesIsKnownWhileTheEditorIsOpen() throws Exception {
		IDocument document = stack.document();
		document.replace(document.getLineOffset(FIRST), 0, "\t\t\t\t.layer(dense(256))\n");
		UiLoop.await(() -> stack.figure(FIRST + 3).startsWith("\u03b5 1.0e-1") && stack.figure(FIRST + 1).isEmpty(),
				() -> stack.figures().toString());
		assertEquals("\u03b5 1.0e-3", stack.figure(FIRST).substring(0, 8));
		assertEquals("\u03b5 1.0e-2", stack.figure(FIRST + 2).substring(0, 8));
	}

	@Test
	void formattingUndoSavingAndReopeningKeepTheFigures() throws Exception {
		IDocument document = stack.document();
		document.replace(document.get().indexOf("dense(256)"), 10, "dense(  256 )");
		document.replace(document.get().indexOf(".layer(output"), 0, "\n\n");
		stack.editor().getAction("Format").run();
		// JDT's own format puts calls on one line as far as there is room
		stack.awaitFigures("new Stack().seed(7).layer(dense(256)).layer(dense(256)).layer(dense(256))",
				".layer(output(10)).build();");
		stack.editor().getAction("undo").run();
		stack.awaitFigures(".layer(dense(  256 ))", ".layer(dense(256))", ".layer(dense(256))", ".layer(output(10))");
		stack.editor().doSave(new NullProgressMonitor());
		JavaEditors.closeAll(Workbench.page());
		stack.open(stack.file());
		stack.awaitFigures(".layer(dense(  256 ))", ".layer(dense(256))", ".layer(dense(256))", ".layer(output(10))");
	}

	@Test
	void renamingAMethodKeepsTheFigures() throws Exception {
		RenameSupport.create(stack.unit().getType("Stack").getMethod("dense", new String[] { "I" }), "full",
				RenameSupport.UPDATE_REFERENCES).perform(stack.editor().getSite().getShell(), Workbench.page().getWorkbenchWindow());
		stack.awaitFigures(".layer(full(256))", ".layer(full(256))", ".layer(full(256))", ".layer(output(10))");
	}

	@Test
	void renamingATypeKeepsTheFigures() throws Exception {
		rename(IJavaRefactorings.RENAME_TYPE, stack.unit().getType("Stack"), "Tower");
		stack.open(stack.project().resource().getFile("src/demo/Tower.java"));
		stack.awaitFigures(LINES);
	}

	@Test
	void takingARenamingBackKeepsTheFigures() throws Exception {
		rename(IJavaRefactorings.RENAME_METHOD, stack.unit().getType("Stack").getMethod("dense", new String[] { "I" }), "full");
		stack.awaitFigures(".layer(full(256))", ".layer(full(256))", ".layer(full(256))", ".layer(output(10))");
		stack.editor().doSave(new NullProgressMonitor());
		stack.editor().getAction("undo").run();
		stack.awaitFigures(LINES);
	}

	@Test
	void renamingAPackageKeepsTheFigures() throws Exception {
		rename(IJavaRefactorings.RENAME_PACKAGE, stack.unit().getParent(), "trial");
		stack.open(stack.project().resource().getFile("src/trial/Stack.java"));
		stack.awaitFigures(LINES);
	}

	@Test
	void movingToAnotherPackageKeepsTheFigures() throws Exception {
		IPackageFragmentRoot root = (IPackageFragmentRoot) stack.unit().getParent().getParent();
		IPackageFragment other = root.createPackageFragment("other", true, null);
		stack.unit().move(other, null, null, false, null);
		stack.open(stack.project().resource().getFile("src/other/Stack.java"));
		stack.awaitFigures(LINES);
	}

	@Test
	void movingByRefactoringKeepsTheFigures() throws Exception {
		IPackageFragmentRoot root = (IPackageFragmentRoot) stack.unit().getParent().getParent();
		IPackageFragment other = root.createPackageFragment("moved", true, null);
		MoveDescriptor descriptor = (MoveDescriptor) RefactoringCore.getRefactoringContribution(IJavaRefactorings.MOVE)
				.createDescriptor();
		descriptor.setMoveResources(new IFile[0], new IFolder[0], new ICompilationUnit[] { stack.unit() });
		descriptor.setDestination(other);
		descriptor.setUpdateReferences(true);
		perform(descriptor);
		stack.open(stack.project().resource().getFile("src/moved/Stack.java"));
		stack.awaitFigures(LINES);
	}

	@Test
	void whatMovedToAnotherTypeIsNotGuessed() throws Exception {
		String text = stack.document().get();
		int start = text.indexOf("\t\tnew Stack()");
		int end = text.indexOf(".build();") + ".build();".length();
		String moved = text.substring(start, end);
		stack.document().replace(start, end - start, "\t\tOther.declare();");
		IFile other = stack.project().addSource("demo/Other.java",
				"package demo;\n\nclass Other {\n\tstatic void declare() {\n" + moved + "\n\t}\n}\n");
		stack.awaitFigures();
		stack.open(other);
		stack.awaitFigures();
	}

	@Test
	void extractingAMethodKeepsTheFigures() throws Exception {
		String text = stack.document().get();
		int start = text.indexOf("new Stack()");
		int end = text.indexOf(".build();") + ".build();".length();
		JavaRefactoringDescriptor descriptor = (JavaRefactoringDescriptor) RefactoringCore
				.getRefactoringContribution(IJavaRefactorings.EXTRACT_METHOD).createDescriptor(
						IJavaRefactorings.EXTRACT_METHOD, stack.project().name(), "extract", "",
						new HashMap<>(Map.of("input", stack.unit().getHandleIdentifier(), "selection", start + " " + (end - start), "name",
								"declare", "visibility", "2", "replace", "false", "comments", "false", "exceptions", "false")),
						RefactoringDescriptor.MULTI_CHANGE);
		perform(descriptor);
		assertTrue(stack.document().get().contains("void declare()"), stack.document().get());
		stack.awaitFigures(LINES);
	}

	private static void rename(String kind, IJavaElement element, String name) throws Exception {
		RenameJavaElementDescriptor descriptor = (RenameJavaElementDescriptor) RefactoringCore.getRefactoringContribution(kind)
				.createDescriptor();
		descriptor.setJavaElement(element);
		descriptor.setNewName(name);
		descriptor.setUpdateReferences(true);
		perform(descriptor);
	}

	/** Performs a refactoring without its dialogs, which would warn of a class with a main method. */
	private static void perform(RefactoringDescriptor descriptor) throws Exception {
		PerformRefactoringOperation operation = new PerformRefactoringOperation(
				descriptor.createRefactoringContext(new RefactoringStatus()), CheckConditionsOperation.ALL_CONDITIONS);
		ResourcesPlugin.getWorkspace().run(operation, null);
		assertFalse(operation.getConditionStatus().hasFatalError(), () -> operation.getConditionStatus().toString());
	}

	@Test
	void switchingBranchesBackAndForthKeepsTheFigures() throws Exception {
		String here = stack.document().get();
		String there = "package demo;\n\nclass Stack {\n}\n";
		stack.project().addSource(StackSource.PATH, there);
		UiLoop.await(() -> stack.document().get().equals(there), () -> stack.document().get());
		stack.awaitFigures();
		stack.project().addSource(StackSource.PATH, here);
		UiLoop.await(() -> stack.document().get().equals(here), () -> stack.document().get());
		stack.awaitFigures(LINES);
	}

	@Test
	void anotherBranchWhileTheEditorIsClosedKeepsTheFigures() throws Exception {
		String here = stack.document().get();
		JavaEditors.closeAll(Workbench.page());
		stack.project().addSource(StackSource.PATH, "// on another branch\n" + here.replace("seed(7)", "seed(8)"));
		stack.open(stack.file());
		stack.awaitFigures(LINES);
		stack.project().addSource(StackSource.PATH, here);
		stack.awaitFigures(LINES);
	}
}
