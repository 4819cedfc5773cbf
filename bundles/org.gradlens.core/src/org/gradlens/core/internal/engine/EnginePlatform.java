// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.engine;

import java.util.List;

import org.eclipse.core.runtime.Platform;

/** The platform that this IDE and its training JVMs run on, in the engine's words. */
final class EnginePlatform {

	private static final String NATIVES = "org/nd4j/linalg/cpu/nativecpu/bindings/"; //$NON-NLS-1$
	/** What the engine's builds for one platform add to its name. */
	private static final List<String> BUILDS = List.of("", "-onednn", "-avx2", "-avx512", "-onednn-avx2", "-onednn-avx512"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private EnginePlatform() {
	}

	/** The name as the engine's natives carry it, for example {@code linux-x86_64} or {@code macosx-arm64}. */
	static String name() {
		String system = Platform.OS_WIN32.equals(Platform.getOS()) ? "windows" : Platform.getOS(); //$NON-NLS-1$
		String processor = "aarch64".equals(Platform.getOSArch()) ? "arm64" : Platform.getOSArch(); //$NON-NLS-1$ //$NON-NLS-2$
		return system + '-' + processor;
	}

	/** The class path resources of which one holds the engine's native code for this platform. */
	static List<String> natives() {
		String library = System.mapLibraryName("jnind4jcpu"); //$NON-NLS-1$
		return BUILDS.stream().map(build -> NATIVES + name() + build + '/' + library).toList();
	}
}
