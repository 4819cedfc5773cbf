// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.engine.Engine;
import org.gradlens.core.internal.engine.TrainingClassPath;
import org.gradlens.core.tests.EngineJars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingClassPathTest {

	private static final Engine NONE = new Engine(List.of());

	@TempDir
	private Path directory;

	@Test
	void appendsTheBundledEngineToAProgramWithout() throws CoreException {
		Engine engine = Engine.bundled();
		List<Path> completed = TrainingClassPath.complete(List.of(directory), engine);
		assertEquals(directory, completed.get(0));
		assertEquals(engine.jars(), completed.subList(1, completed.size()));
	}

	@Test
	void leavesACompleteClassPathAlone() throws CoreException, IOException {
		List<Path> own = List.of(directory, EngineJars.dl4j(directory, Engine.SUPPORTED_VERSION),
				EngineJars.cudaBackend(directory));
		assertEquals(own, TrainingClassPath.complete(own, Engine.bundled()));
		assertEquals(Engine.bundled().jars(), TrainingClassPath.complete(Engine.bundled().jars(), NONE));
	}

	@Test
	void completesAnEngineWithoutBackendForThisPlatform() throws CoreException, IOException {
		Path dl4j = EngineJars.dl4j(directory, Engine.SUPPORTED_VERSION);
		List<Path> completed = TrainingClassPath.complete(List.of(dl4j), Engine.bundled());
		assertEquals(dl4j, completed.get(0));
		assertTrue(completed.containsAll(Engine.bundled().jars()));
	}

	@Test
	void findsAnEngineInAFolder() throws CoreException, IOException {
		Path network = directory.resolve("org/deeplearning4j/nn/multilayer/MultiLayerNetwork.class");
		Files.createDirectories(network.getParent());
		Files.createFile(network);
		assertProblem(CoreStatus.BACKEND_MISSING, List.of(directory), NONE, Engine.platform());
	}

	@Test
	void missesAnEngineForThisPlatform() {
		assertProblem(CoreStatus.ENGINE_MISSING, List.of(directory), NONE, Engine.platform());
	}

	@Test
	void tellsWhichVersionItDoesNotSupport() throws IOException {
		assertProblem(CoreStatus.ENGINE_UNSUPPORTED, List.of(EngineJars.dl4j(directory, "1.0.0-beta7")),
				Engine.bundled(), "1.0.0-beta7");
		assertProblem(CoreStatus.ENGINE_UNSUPPORTED, List.of(EngineJars.dl4jByFileName(directory, "0.9.1")),
				Engine.bundled(), "0.9.1");
	}

	@Test
	void passesOverWhatIsNotThereButNotOverWhatIsBroken() throws CoreException, IOException {
		Path missing = directory.resolve("missing.jar");
		assertEquals(missing, TrainingClassPath.complete(List.of(missing), Engine.bundled()).get(0));
		Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
		assertProblem(CoreStatus.CLASS_PATH_UNREADABLE, List.of(broken), Engine.bundled(), "broken.jar");
	}

	private static void assertProblem(CoreStatus expected, List<Path> own, Engine engine, String named) {
		CoreException problem = assertThrows(CoreException.class, () -> TrainingClassPath.complete(own, engine));
		assertEquals(expected.code(), problem.getStatus().getCode());
		assertTrue(problem.getStatus().getMessage().contains(named), problem.getStatus()::getMessage);
	}
}
