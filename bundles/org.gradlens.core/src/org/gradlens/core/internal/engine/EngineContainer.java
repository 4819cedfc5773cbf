// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.engine;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.internal.Messages;

/** The bundled engine as a library on a project's class path. */
public final class EngineContainer implements IClasspathContainer {

	/** The container's path, which projects name in their class path. */
	public static final IPath PATH = IPath.fromOSString("org.gradlens.core.ENGINE"); //$NON-NLS-1$

	private final Engine engine;
	private final String description;

	EngineContainer(Engine engine) {
		this.engine = engine;
		description = engine.isAvailable() ? Messages.EngineContainer_description
				: NLS.bind(Messages.EngineContainer_unavailable, Engine.platform());
	}

	@Override
	public IClasspathEntry[] getClasspathEntries() {
		return engine.jars().stream()
				.map(jar -> JavaCore.newLibraryEntry(IPath.fromPath(jar), null, null))
				.toArray(IClasspathEntry[]::new);
	}

	@Override
	public String getDescription() {
		return description;
	}

	@Override
	public int getKind() {
		return K_APPLICATION;
	}

	@Override
	public IPath getPath() {
		return PATH;
	}
}
