// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads the user's classes for one probe; the engine and libraries come from the JVM's own class path. */
final class ProbeLoader extends URLClassLoader {

	static {
		registerAsParallelCapable();
	}

	private ProbeLoader(URL[] roots) {
		super("gradlens-probe", roots, ClassLoader.getSystemClassLoader());
	}

	/** A loader of classes in folders and jars. */
	static ProbeLoader of(List<String> roots) throws MalformedURLException {
		URL[] urls = new URL[roots.size()];
		for (int i = 0; i < urls.length; i++) {
			urls[i] = Path.of(roots.get(i)).toUri().toURL();
		}
		return new ProbeLoader(urls);
	}
}
