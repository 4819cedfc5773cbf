// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.core.internal.CoreStatus;

/**
 * What a class path has of the training engine.
 *
 * @param engine the folder or jar that has DL4J's networks
 * @param version DL4J's version, or empty when nothing tells
 * @param backend whether ND4J can compute on this platform
 */
record ClassPathContents(Optional<Path> engine, Optional<String> version, boolean backend) {

	private static final String NETWORK = "org/deeplearning4j/nn/multilayer/MultiLayerNetwork.class"; //$NON-NLS-1$
	private static final String POM = "META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties"; //$NON-NLS-1$
	private static final String CUDA_BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class"; //$NON-NLS-1$
	private static final Pattern FILE_NAME = Pattern.compile("deeplearning4j-nn-(.+)\\.jar"); //$NON-NLS-1$

	/**
	 * Looks through a class path; entries that do not exist are passed over, as a JVM does.
	 *
	 * @throws CoreException when an entry cannot be read
	 */
	static ClassPathContents of(List<Path> classPath) throws CoreException {
		Path engine = null;
		String version = null;
		boolean backend = false;
		List<String> backends = new ArrayList<>(EnginePlatform.natives());
		backends.add(CUDA_BACKEND);
		for (Path location : classPath) {
			if (Files.isDirectory(location)) {
				if (engine == null && Files.exists(location.resolve(NETWORK))) {
					engine = location;
				}
				backend |= backends.stream().anyMatch(resource -> Files.exists(location.resolve(resource)));
			} else if (Files.isRegularFile(location)) {
				try (ZipFile jar = new ZipFile(location.toFile())) {
					if (engine == null && jar.getEntry(NETWORK) != null) {
						engine = location;
						version = version(jar, location);
					}
					backend |= backends.stream().anyMatch(resource -> jar.getEntry(resource) != null);
				} catch (IOException e) {
					throw CoreStatus.CLASS_PATH_UNREADABLE.toException(e, location);
				}
			}
		}
		return new ClassPathContents(Optional.ofNullable(engine), Optional.ofNullable(version), backend);
	}

	/** Whether a network can be trained with it on this platform. */
	boolean isComplete() {
		return engine.isPresent() && backend;
	}

	private static @Nullable String version(ZipFile jar, Path location) throws IOException {
		ZipEntry pom = jar.getEntry(POM);
		if (pom != null) {
			Properties properties = new Properties();
			try (InputStream stream = jar.getInputStream(pom)) {
				properties.load(stream);
			}
			return properties.getProperty("version"); //$NON-NLS-1$
		}
		Matcher name = FILE_NAME.matcher(location.getFileName().toString());
		return name.matches() ? name.group(1) : null;
	}
}
