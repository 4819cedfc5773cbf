// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.gradlens.core.internal.CoreStatus;

/**
 * The class path of a training JVM: the program's own, and the bundled engine behind it where the program
 * brings none.
 */
public final class TrainingClassPath {

	private TrainingClassPath() {
	}

	/**
	 * Completes a program's class path. One that can train already is returned unchanged.
	 *
	 * @param own the program's class path
	 * @param engine the engine to add where one is missing, in whole or in part
	 * @throws CoreException when there is no engine for this platform on either side, or the program's own is
	 *         of a version that cannot be watched
	 */
	public static List<Path> complete(List<Path> own, Engine engine) throws CoreException {
		ClassPathContents contents = ClassPathContents.of(own);
		if (contents.engine().isPresent()) {
			Path found = contents.engine().get();
			String version = contents.version().orElse(Engine.SUPPORTED_VERSION);
			if (!version.equals(Engine.SUPPORTED_VERSION)) {
				throw CoreStatus.ENGINE_UNSUPPORTED.toException(version, found, Engine.SUPPORTED_VERSION);
			}
			if (!contents.backend() && !engine.isAvailable()) {
				throw CoreStatus.BACKEND_MISSING.toException(found, Engine.platform(), Engine.SUPPORTED_VERSION);
			}
		} else if (!engine.isAvailable()) {
			throw CoreStatus.ENGINE_MISSING.toException(Engine.platform(), Engine.SUPPORTED_VERSION);
		}
		if (contents.isComplete()) {
			return own;
		}
		LinkedHashSet<Path> completed = new LinkedHashSet<>(own);
		completed.addAll(engine.jars());
		return new ArrayList<>(completed);
	}
}
