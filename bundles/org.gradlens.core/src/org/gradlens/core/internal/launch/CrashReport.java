// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/**
 * The report that a crashing JVM leaves behind.
 *
 * @param file where it is
 * @param outOfMemory whether the JVM crashed because the system gave it no more memory
 */
record CrashReport(Path file, boolean outOfMemory) {

	/** The report's name in a run's directory; the JVM puts its process in place of the last letter. */
	static final String FILE_NAME = "crash-%p.log"; //$NON-NLS-1$

	private static final int HEADER_LINES = 10;

	/** The report in a run's directory, if its JVM crashed. */
	static Optional<CrashReport> of(Run run) {
		try (Stream<Path> files = Files.list(run.directory())) {
			return files.filter(file -> file.getFileName().toString().matches("crash-\\d+\\.log")).findFirst() //$NON-NLS-1$
					.map(file -> new CrashReport(file, header(file).contains("insufficient memory"))); //$NON-NLS-1$
		} catch (IOException e) {
			ILog.of(CrashReport.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, run.directory()));
			return Optional.empty();
		}
	}

	private static String header(Path file) {
		try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			List<String> header = lines.limit(HEADER_LINES).toList();
			return String.join(" ", header); //$NON-NLS-1$
		} catch (IOException e) {
			return ""; //$NON-NLS-1$
		}
	}
}
