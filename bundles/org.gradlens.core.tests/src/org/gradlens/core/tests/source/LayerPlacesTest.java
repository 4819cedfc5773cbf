// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.ITypeRoot;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.RecordedSources;
import org.gradlens.core.source.SourceMoves;
import org.gradlens.core.source.SourceRecorder;
import org.gradlens.core.source.SourceUnit;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.SourceFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerPlacesTest {

	private static final SourceUnit NET = new SourceUnit("demo", "Net.java");
	private static final String TEXT = "package demo;\n\nclass Net {\n\tint layer;\n}\n";

	@TempDir
	Path directory;
	private ErrorLog errors;
	private JavaProjectFixture project;
	private JavaProjectFixture library;
	private final NetworkDeclared network = new NetworkDeclared(0, NetworkKind.MULTI_LAYER,
			List.of(new Layer(0, "layer", "DenseLayer", "", "", List.of(), List.of(),
					new Origin(List.of(new SourceFrame("demo.Net", "build", "Net.java", 4)), 1, 1))));

	@BeforeEach
	void makeProjects() throws Exception {
		errors = new ErrorLog();
		library = new JavaProjectFixture("places-library");
		project = new JavaProjectFixture("places");
		project.java().setRawClasspath(new IClasspathEntry[] {
				JavaCore.newSourceEntry(project.resource().getFolder("src").getFullPath()),
				JavaCore.newProjectEntry(library.resource().getFullPath()) }, null);
	}

	@AfterEach
	void deleteProjects() throws Exception {
		project.close();
		library.close();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void theSourceOfARequiredProjectIsRecordedAndFoundAfterEdits() throws Exception {
		IFile file = library.addSource("demo/Net.java", TEXT);
		Run run = run(Instant.now());
		assertEquals(Optional.of(TEXT), new RecordedSources(run).text(NET));

		library.addSource("demo/Net.java", "// one more line\n" + TEXT);
		ICompilationUnit unit = JavaCore.createCompilationUnitFrom(file);
		LayerPlaces places = LayerPlaces.of(run, network);
		assertEquals(Optional.of(unit), places.unit(0).map(ICompilationUnit.class::cast));
		assertEquals(OptionalInt.of(5), places.line(0));
		assertEquals(List.of(0), places.layersAt(unit, 5));
		assertEquals(List.of(), places.layersAt(unit, 4));

		new SourceRecorder().runChanged(run);
		assertEquals(Optional.of(TEXT), new RecordedSources(run).text(NET));
	}

	@Test
	void unsavedEditsCount() throws Exception {
		IFile file = project.addSource("demo/Net.java", TEXT);
		Run run = run(Instant.now());
		ICompilationUnit unit = JavaCore.createCompilationUnitFrom(file);
		unit.becomeWorkingCopy(null);
		try {
			unit.getBuffer().replace(0, 0, "\n\n");
			assertEquals(OptionalInt.of(6), LayerPlaces.of(run, network).line(0));
		} finally {
			unit.discardWorkingCopy();
		}
	}

	@Test
	void sourceThatWasSavedAfterTheStartIsNotWhatRan() throws Exception {
		project.addSource("demo/Net.java", TEXT);
		Run run = run(Instant.now().minusSeconds(60));
		assertFalse(new RecordedSources(run).has(NET));
		assertTrue(LayerPlaces.of(run, network).line(0).isEmpty());
	}

	@Test
	void aLayerWithoutSourceInTheWorkspaceHasNoPlace() {
		Run run = run(Instant.now());
		assertEquals(Optional.empty(), LayerPlaces.of(run, network).unit(0));
		assertEquals(OptionalInt.empty(), LayerPlaces.of(run, network).line(0));
	}

	@Test
	void linkedAndNestedSourceFoldersAreFound(@TempDir Path elsewhere) throws Exception {
		Files.createDirectories(elsewhere.resolve("demo"));
		Files.writeString(elsewhere.resolve("demo/Net.java"), TEXT);
		IFolder linked = project.resource().getFolder("linked");
		linked.createLink(elsewhere.toUri(), 0, null);
		IFile nested = project.addSource("inner/demo/Net.java", TEXT);
		for (IFolder root : List.of(linked, project.resource().getFolder("src/inner"))) {
			project.java().setRawClasspath(new IClasspathEntry[] {
					JavaCore.newSourceEntry(project.resource().getFolder("src").getFullPath(), new IPath[] { IPath.fromOSString("inner/") }),
					JavaCore.newSourceEntry(root.getFullPath()) }, null);
			Run run = run(Instant.now().plusSeconds(1));
			assertEquals(Optional.of(root.getFile("demo/Net.java")),
					LayerPlaces.of(run, network).unit(0).map(ITypeRoot::getResource));
			assertEquals(OptionalInt.of(4), LayerPlaces.of(run, network).line(0));
		}
		assertTrue(nested.exists());
	}

	@Test
	void eachProjectHasItsPartOfADeclaration() throws Exception {
		IFile helper = library.addSource("demo/Helper.java", TEXT.replace("Net", "Helper"));
		IFile caller = project.addSource("demo/Net.java", TEXT);
		NetworkDeclared split = new NetworkDeclared(0, NetworkKind.MULTI_LAYER, List.of(new Layer(0, "layer", "DenseLayer", "",
				"", List.of(), List.of(), new Origin(List.of(new SourceFrame("demo.Helper", "dense", "Helper.java", 4),
						new SourceFrame("demo.Net", "build", "Net.java", 4)), 1, 1))));
		LayerPlaces places = LayerPlaces.of(run(Instant.now().plusSeconds(1), split), split);
		for (IFile file : List.of(helper, caller)) {
			assertEquals(List.of(0), places.layersAt(JavaCore.createCompilationUnitFrom(file), 4), file::toString);
		}
	}

	@Test
	void whatWasRecordedAndWhereFilesWentOutlastsARestart() throws Exception {
		IFile file = project.addSource("demo/Net.java", TEXT);
		Run before = run(Instant.now().minusMillis(1).plusSeconds(1));
		Path journal = directory.resolve("moves");
		SourceMoves moves = new SourceMoves(journal);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(moves, IResourceChangeEvent.POST_CHANGE);
		try {
			file.move(file.getParent().getFullPath().append("Tower.java"), true, null);
		} finally {
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(moves);
		}
		assertEquals(new SourceUnit("demo", "Tower.java"),
				new SourceMoves(journal).now(new Run(directory, "places", project.name(), Instant.EPOCH), NET));

		project.addSource("demo/Net.java", "// one more line\n" + TEXT);
		Run after = new Run(before.directory(), "places", project.name(), before.created());
		after.received(network);
		assertEquals(Optional.of(TEXT), new RecordedSources(after).text(NET));
	}

	private Run run(Instant started) {
		return run(started, network);
	}

	private Run run(Instant started, NetworkDeclared declared) {
		Run run = new Run(directory.resolve("run"), "places", project.name(), started);
		run.received(new RunStarted("demo.Net", started, 1, Map.of()));
		run.received(declared);
		new SourceRecorder().runChanged(run);
		return run;
	}
}
