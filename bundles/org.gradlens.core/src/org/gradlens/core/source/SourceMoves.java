// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IPackageFragmentRoot;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;

/** Remembers, over restarts, which source files were moved or renamed, so that a run's files are found again. */
public final class SourceMoves implements IResourceChangeListener {

	private static final String SEPARATOR = "\t"; //$NON-NLS-1$
	private static final int FIELDS = 6;

	private final Path journal;
	private final List<Move> moves = new ArrayList<>();

	private record Move(Instant time, String project, SourceUnit before, SourceUnit after) {
	}

	/** Moves that are kept in a file, which need not exist; a failure to read it is logged. */
	public SourceMoves(Path journal) {
		this.journal = journal;
		try {
			Files.readAllLines(journal).stream().map(line -> line.split(SEPARATOR, -1))
					.filter(fields -> fields.length == FIELDS).map(SourceMoves::read).forEach(moves::add);
		} catch (NoSuchFileException e) {
			// nothing was moved yet
			return;
		} catch (IOException | RuntimeException e) {
			ILog.of(SourceMoves.class).log(CoreStatus.RUN_UNREADABLE.toStatus(e, journal));
		}
	}

	private static Move read(String[] fields) {
		return new Move(Instant.parse(fields[0]), fields[1], new SourceUnit(fields[2], fields[3]),
				new SourceUnit(fields[4], fields[5]));
	}

	/** What a file of a run is called by now. */
	public synchronized SourceUnit now(Run run, SourceUnit recorded) {
		SourceUnit unit = recorded;
		for (Move move : moves) {
			if (move.project.equals(run.project()) && move.time.isAfter(run.created()) && move.before.equals(unit)) {
				unit = move.after;
			}
		}
		return unit;
	}

	/** What a file was called when a run began. */
	synchronized SourceUnit then(Run run, SourceUnit current) {
		SourceUnit unit = current;
		for (int i = moves.size() - 1; i >= 0; i--) {
			Move move = moves.get(i);
			if (move.project.equals(run.project()) && move.time.isAfter(run.created()) && move.after.equals(unit)) {
				unit = move.before;
			}
		}
		return unit;
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource() instanceof IFile file && delta.getKind() == IResourceDelta.ADDED
						&& (delta.getFlags() & IResourceDelta.MOVED_FROM) != 0
						&& JavaCore.isJavaLikeFileName(file.getName())) {
					moved(delta.getMovedFromPath(), file.getFullPath());
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.of(SourceMoves.class).log(e.getStatus());
		}
	}

	private void moved(IPath from, IPath to) {
		Optional<SourceUnit> before = unit(from);
		Optional<SourceUnit> after = unit(to);
		// the file may have gone to another project, which that of the run then requires
		if (before.isPresent() && after.isPresent() && !before.equals(after)) {
			keep(new Move(Instant.now(), from.segment(0), before.get(), after.get()));
		}
	}

	private static Optional<SourceUnit> unit(IPath path) {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0));
		try {
			for (IPackageFragmentRoot root : JavaCore.create(project).getPackageFragmentRoots()) {
				if (root.getKind() == IPackageFragmentRoot.K_SOURCE && root.getPath().isPrefixOf(path)) {
					IPath inRoot = path.makeRelativeTo(root.getPath());
					return Optional.of(new SourceUnit(inRoot.removeLastSegments(1).toString().replace('/', '.'),
							inRoot.lastSegment()));
				}
			}
		} catch (JavaModelException e) {
			// a project without Java has no source to move
			return Optional.empty();
		}
		return Optional.empty();
	}

	private synchronized void keep(Move move) {
		moves.add(move);
		try {
			Files.createDirectories(journal.getParent());
			Files.writeString(journal,
					String.join(SEPARATOR, move.time.toString(), move.project, move.before.packageName(),
							move.before.fileName(), move.after.packageName(), move.after.fileName())
							+ System.lineSeparator(),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			ILog.of(SourceMoves.class).log(CoreStatus.RUN_DIRECTORY.toStatus(e, journal));
		}
	}
}
