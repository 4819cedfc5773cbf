// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A class path as the {@code java} command takes it: folders, jars, and {@code folder/*} for all jars in it. */
public final class ClassPath {

	private static final String ALL_JARS = "*";

	private final String text;
	private final List<String> entries;

	public ClassPath(String text) {
		this.text = text;
		entries = Arrays.stream(text.split(File.pathSeparator)).map(entry -> entry.isEmpty() ? "." : entry).toList();
	}

	/** Whether a class is in one of the folders or jars. */
	public boolean has(String className) {
		String classFile = className.replace('.', '/') + ".class";
		return entries.stream().flatMap(ClassPath::expand).anyMatch(place -> has(place, classFile));
	}

	/** The entries that lead nowhere. */
	public List<String> missing() {
		return entries.stream().filter(entry -> expand(entry).noneMatch(Files::exists)).toList();
	}

	private static Stream<Path> expand(String entry) {
		try {
			if (!entry.equals(ALL_JARS) && !entry.endsWith(File.separator + ALL_JARS) && !entry.endsWith('/' + ALL_JARS)) {
				return Stream.of(Path.of(entry));
			}
			try (Stream<Path> files = Files.list(
					Path.of(entry.substring(0, entry.length() - ALL_JARS.length())).toAbsolutePath())) {
				return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")).toList().stream();
			}
		} catch (IOException | InvalidPathException e) {
			// java takes an entry that leads nowhere for an empty one
			return Stream.empty();
		}
	}

	private static boolean has(Path place, String classFile) {
		if (Files.isDirectory(place)) {
			return Files.isRegularFile(place.resolve(classFile));
		}
		try (ZipFile jar = new ZipFile(place.toFile())) {
			return jar.getEntry(classFile) != null;
		} catch (IOException e) {
			return false;
		}
	}

	/** The class path as it was given. */
	@Override
	public String toString() {
		return text;
	}
}
