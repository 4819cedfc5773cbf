// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.ITypeRoot;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunListener;
import org.gradlens.telemetry.RunStarted;

/**
 * Records the source of each network that a run declares, while it still is what was compiled. Does so
 * before it returns, so that listeners added later find it recorded.
 */
public final class SourceRecorder implements RunListener {

	private final Map<Run, Set<SourceUnit>> settled = new ConcurrentHashMap<>();

	@Override
	public void runChanged(Run run) {
		Set<SourceUnit> units = run.networks().stream().flatMap(network -> network.declaration().layers().stream())
				.flatMap(layer -> layer.origin().frames().stream()).flatMap(frame -> SourceUnit.of(frame).stream())
				.collect(Collectors.toSet());
		Set<SourceUnit> known = settled.computeIfAbsent(run, key -> ConcurrentHashMap.newKeySet());
		units.removeAll(known);
		units.stream().filter(unit -> record(run, unit)).forEach(known::add);
	}

	/**
	 * Records a file unless that is done. Tells whether nothing remains to be done: the Java model may come to
	 * know a project only after its run has begun, and a file that is not there yet has to be looked for again.
	 */
	static boolean record(Run run, SourceUnit unit) {
		RecordedSources sources = new RecordedSources(run);
		if (sources.has(unit)) {
			return true;
		}
		Optional<ITypeRoot> found = SourceFinder.find(run, unit);
		try {
			if (found.isPresent() && found.get().getResource() instanceof IFile file
					&& found.get() instanceof ICompilationUnit) {
				if (isAsCompiled(file, run)) {
					sources.record(unit, read(file));
				}
			} else if (found.isPresent() && found.get().getSource() != null) {
				sources.record(unit, found.get().getSource());
			}
		} catch (CoreException e) {
			ILog.of(SourceRecorder.class).log(e.getStatus());
		}
		return found.isPresent();
	}

	/** A file that was saved after the program started is not what the program was compiled from. */
	private static boolean isAsCompiled(IFile file, Run run) {
		Instant saved = Instant.ofEpochMilli(file.getLocalTimeStamp());
		return !saved.isAfter(run.started().map(RunStarted::startedAt).orElse(run.created()));
	}

	private static String read(IFile file) throws CoreException {
		try (InputStream content = file.getContents(true)) {
			return new String(content.readAllBytes(), file.getCharset());
		} catch (IOException e) {
			throw CoreStatus.SOURCE_UNREADABLE.toException(e, file.getFullPath());
		}
	}
}
