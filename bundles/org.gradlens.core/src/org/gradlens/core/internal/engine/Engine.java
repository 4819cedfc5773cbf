// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.gradlens.core.internal.CoreStatus;
import org.osgi.framework.Bundle;

/**
 * The training engine that comes with Gradlens: plain jars for a training JVM's class path, of which the
 * IDE itself loads nothing.
 *
 * @param jars its jars, natives of this platform included; empty when it is not installed
 */
public record Engine(List<Path> jars) {

	/** The one version of DL4J that Gradlens can watch. */
	public static final String SUPPORTED_VERSION = "1.0.0-M2.1"; //$NON-NLS-1$

	private static final String BUNDLE = "org.gradlens.engine"; //$NON-NLS-1$

	public Engine {
		jars = List.copyOf(jars);
	}

	/** The engine as it is installed now, with what its fragment for this platform adds. */
	public static Engine bundled() {
		Bundle bundle = Platform.getBundle(BUNDLE);
		Enumeration<URL> entries = bundle == null ? null : bundle.findEntries("lib", "*.jar", false); //$NON-NLS-1$ //$NON-NLS-2$
		if (entries == null) {
			return new Engine(List.of());
		}
		List<Path> jars = new ArrayList<>();
		for (URL entry : Collections.list(entries)) {
			try {
				jars.add(Path.of(URIUtil.toURI(FileLocator.toFileURL(entry))));
			} catch (IOException | URISyntaxException e) {
				ILog.of(Engine.class).log(CoreStatus.ENGINE_UNREADABLE.toStatus(e, entry));
			}
		}
		Collections.sort(jars);
		return new Engine(jars);
	}

	/** Whether it can train on this platform. */
	public boolean isAvailable() {
		try {
			return ClassPathContents.of(jars).isComplete();
		} catch (CoreException e) {
			ILog.of(Engine.class).log(e.getStatus());
			return false;
		}
	}

	/** This platform's name as the engine's natives carry it, for example {@code linux-x86_64}. */
	public static String platform() {
		return EnginePlatform.name();
	}
}
