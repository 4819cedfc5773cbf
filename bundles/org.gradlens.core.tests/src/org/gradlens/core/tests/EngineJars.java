// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars that look like an engine's from outside. */
public final class EngineJars {

	private static final String NETWORK = "org/deeplearning4j/nn/multilayer/MultiLayerNetwork.class";
	private static final String POM = "META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";
	private static final String CUDA = "org/nd4j/linalg/jcublas/JCublasBackend.class";

	private EngineJars() {
	}

	/** DL4J in some version, as Maven built it. */
	public static Path dl4j(Path directory, String version) throws IOException {
		return jar(directory.resolve("dl4j.jar"), Map.of(NETWORK, "", POM, "version=" + version + "\n"));
	}

	/** DL4J whose version only the file name tells. */
	public static Path dl4jByFileName(Path directory, String version) throws IOException {
		return jar(directory.resolve("deeplearning4j-nn-" + version + ".jar"), Map.of(NETWORK, ""));
	}

	/** A backend that computes on a graphics card, on any platform. */
	public static Path cudaBackend(Path directory) throws IOException {
		return jar(directory.resolve("cuda.jar"), Map.of(CUDA, ""));
	}

	private static Path jar(Path file, Map<String, String> entries) throws IOException {
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				jar.putNextEntry(new ZipEntry(entry.getKey()));
				jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}
}
