// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The classes of the engine that Gradlens comes with, woven when the agent was built and carried in its jar, so that no
 * start has to weave them. Another engine finds nothing here that does not fit.
 */
public final class WovenAhead {

	private static final String FOLDER = "woven/";

	private WovenAhead() {
	}

	/** The woven form of a class file, if it is among them. */
	static Optional<byte[]> find(String className, byte[] original) {
		try (InputStream in = WovenAhead.class.getResourceAsStream(FOLDER + ClassFileName.of(className, original))) {
			return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/**
	 * Weaves the classes of the engine on the class path. Called by the build of the agent.
	 *
	 * @param arguments the folder where the agent's own classes are
	 * @throws IOException when a class is not there or cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]).resolve(WovenAhead.class.getPackageName().replace('.', '/')).resolve(FOLDER);
		Files.createDirectories(folder);
		ClassLoader loader = WovenAhead.class.getClassLoader();
		for (String name : WovenClasses.NAMES) {
			try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (in == null) {
					throw new IOException(name + " is not in the engine");
				}
				byte[] original = in.readAllBytes();
				Files.write(folder.resolve(ClassFileName.of(name, original)), Weaver.weave(name, original, loader));
			}
		}
	}
}
