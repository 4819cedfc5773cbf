// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

class EarlyClassesTest {

	private static final String BINDING = "org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu";
	private static final int OF_BINDING = 400;

	/** The engine's classes anew, and the names of those that were loaded. */
	private static final class Engine extends URLClassLoader {

		private final Set<String> loaded = ConcurrentHashMap.newKeySet();

		Engine() {
			super(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Engine::url).toArray(URL[]::new),
					ClassLoader.getPlatformClassLoader());
		}

		private static URL url(String entry) {
			try {
				return Path.of(entry).toUri().toURL();
			} catch (MalformedURLException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			Class<?> found = super.findClass(name);
			loaded.add(name);
			return found;
		}
	}

	@Test
	void whatANetworkNeedsIsLoadedAndNotMore() throws IOException {
		try (Engine engine = new Engine()) {
			EarlyClasses.ROOTS.forEach(root -> EarlyClasses.loadWithNamed(root, engine));
			assertTrue(engine.loaded.containsAll(EarlyClasses.ROOTS), "a root that the engine does not have any more");
			assertTrue(engine.loaded.contains("org.deeplearning4j.nn.conf.MultiLayerConfiguration"));
			assertTrue(engine.loaded.stream().filter(name -> name.startsWith(BINDING + '$')).count() > OF_BINDING);
			// to initialise the binding would load its native libraries, by this one
			assertTrue(engine.loaded.stream().noneMatch("org.bytedeco.javacpp.Loader"::equals));
		}
	}

	@Test
	void anEngineOfAnotherKindLoadsItsClassesLater() throws IOException {
		try (Engine engine = new Engine()) {
			assertDoesNotThrow(() -> EarlyClasses.loadWithNamed("org.nd4j.linalg.jcublas.bindings.Nd4jCuda", engine));
			assertEquals(Set.of(), engine.loaded);
		}
	}
}
