// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/** The launch configuration of a run as it was when it was launched; kept in the run's directory. */
public final class RecordedLaunch {

	private final Path file;

	/** The recorded launch of a run. */
	public RecordedLaunch(Run run) {
		file = run.directory().resolve("launch.properties"); //$NON-NLS-1$
	}

	/**
	 * Records a configuration.
	 *
	 * @throws CoreException when the configuration cannot be read or the run's directory not written
	 */
	void record(ILaunchConfiguration configuration) throws CoreException {
		Properties properties = new Properties();
		configuration.getAttributes().forEach((name, value) -> properties.setProperty(name, String.valueOf(value)));
		try (Writer writer = Files.newBufferedWriter(file)) {
			properties.store(writer, null);
		} catch (IOException e) {
			throw CoreStatus.RUN_DIRECTORY.toException(e, file.getParent());
		}
	}

	/** The attributes by their names, sorted; none when no launch was recorded. Failure to read is logged. */
	public Map<String, String> attributes() {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		} catch (NoSuchFileException e) {
			return Map.of();
		} catch (IOException | IllegalArgumentException e) {
			ILog.of(RecordedLaunch.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, file));
		}
		Map<String, String> attributes = new TreeMap<>();
		properties.stringPropertyNames().forEach(name -> attributes.put(name, properties.getProperty(name)));
		return attributes;
	}
}
