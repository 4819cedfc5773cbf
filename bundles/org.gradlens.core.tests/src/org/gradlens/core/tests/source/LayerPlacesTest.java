// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.LayerPlaces;
import org.gradlens.core.source.RecordedSources;
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

	private Run run(Instant started) {
		Run run = new Run(directory.resolve("run"), "places", project.name(), started);
		run.received(new RunStarted("demo.Net", started, 1, Map.of()));
		run.received(network);
		new SourceRecorder().runChanged(run);
		return run;
	}
}
