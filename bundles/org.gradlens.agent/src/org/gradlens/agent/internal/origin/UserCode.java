// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the user's classes from all others by the folder or jar that they were loaded from, since
 * packages say nothing of whose code it is.
 */
public final class UserCode {

	private final Set<Path> roots;
	private final ClassLoader loader;

	private final ClassValue<Boolean> known = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return isLoadedFromRoot(type);
		}
	};

	/**
	 * User code comes from these places.
	 *
	 * @param roots class folders and jars
	 * @param loader loads it
	 */
	public UserCode(Set<Path> roots, ClassLoader loader) {
		this.loader = loader;
		this.roots = roots.stream().map(UserCode::real).collect(Collectors.toSet());
	}

	/** Whether a class is the user's. */
	public boolean contains(Class<?> type) {
		return known.get(type);
	}

	/** Whether a class, by its binary name, is the user's; false when its loader does not find it. */
	public boolean contains(String className) {
		try {
			return contains(Class.forName(className, false, loader));
		} catch (ClassNotFoundException | LinkageError e) {
			return false;
		}
	}

	private boolean isLoadedFromRoot(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null) {
			return false;
		}
		try {
			return roots.contains(real(Path.of(source.getLocation().toURI())));
		} catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
			return false;
		}
	}

	private static Path real(Path path) {
		try {
			return path.toRealPath();
		} catch (IOException e) {
			return path.toAbsolutePath().normalize();
		}
	}
}
