// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.live;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.RecordedSources;
import org.gradlens.core.source.SourceUnit;

/** Source files as editors have them that were not saved, compiled beside a probe; nothing is written into a project. */
final class UnsavedSource {

	/** Everything is saved. */
	static final UnsavedSource NONE = new UnsavedSource(Map.of());

	private final Map<ICompilationUnit, String> texts;

	private UnsavedSource(Map<ICompilationUnit, String> texts) {
		this.texts = texts;
	}

	/** The unsaved files of some projects. */
	static UnsavedSource of(Collection<IProject> projects) {
		Map<ICompilationUnit, String> texts = new LinkedHashMap<>();
		for (ICompilationUnit unit : JavaCore.getWorkingCopies(null)) {
			try {
				if (projects.contains(unit.getJavaProject().getProject()) && unit.hasUnsavedChanges()) {
					texts.put(unit, unit.getSource());
				}
			} catch (CoreException e) {
				// closed meanwhile
				continue;
			}
		}
		return new UnsavedSource(texts);
	}

	/** Whether everything is saved. */
	boolean isEmpty() {
		return texts.isEmpty();
	}

	/** Whether the same files have the same texts in another state. */
	boolean isSame(UnsavedSource other) {
		return texts.equals(other.texts);
	}

	/** Whether there were unsaved files, and they have been saved with these very texts. */
	boolean isSaved() {
		return !texts.isEmpty() && texts.entrySet().stream().allMatch(entry -> {
			try {
				return !entry.getKey().hasUnsavedChanges() && entry.getValue().equals(entry.getKey().getSource());
			} catch (CoreException e) {
				return false; // deleted meanwhile
			}
		});
	}

	/** The first error that keeps them from being compiled, with its file and line, or empty when there is none. */
	Optional<String> error() throws CoreException {
		for (ICompilationUnit unit : texts.keySet()) {
			CompilationUnit parsed = unit.reconcile(AST.getJLSLatest(), ICompilationUnit.FORCE_PROBLEM_DETECTION, null, null);
			Optional<IProblem> problem = parsed == null ? Optional.empty()
					: Stream.of(parsed.getProblems()).filter(IProblem::isError).findFirst();
			if (problem.isPresent()) {
				return Optional.of(ProbeSentence.compileError(unit.getElementName(), problem.get().getSourceLineNumber(),
						problem.get().getMessage()));
			}
		}
		return Optional.empty();
	}

	/**
	 * Compiles them, and records them as the source of a probe.
	 *
	 * @param classPath all that they may refer to
	 * @return the folder with their classes, which goes before the class path; empty when there are none
	 */
	Optional<String> compile(Run probe, List<String> classPath) throws CoreException {
		if (isEmpty()) {
			return Optional.empty();
		}
		Path classes = probe.directory().resolve("classes"); //$NON-NLS-1$
		RecordedSources sources = new RecordedSources(probe);
		IJavaProject project = texts.keySet().iterator().next().getJavaProject();
		List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-g", "-encoding", "UTF-8", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				"-source", project.getOption(JavaCore.COMPILER_SOURCE, true), //$NON-NLS-1$
				"-target", project.getOption(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, true), //$NON-NLS-1$
				"-cp", String.join(File.pathSeparator, classPath), "-d", classes.toString())); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			Files.createDirectories(classes);
		} catch (IOException e) {
			throw CoreStatus.PROBE_FILES.toException(e, classes);
		}
		for (Map.Entry<ICompilationUnit, String> entry : texts.entrySet()) {
			SourceUnit name = SourceUnit.of(entry.getKey());
			sources.record(name, entry.getValue());
			arguments.add(sources.file(name).toString());
		}
		PrintWriter silent = new PrintWriter(Writer.nullWriter());
		BatchCompiler.compile(arguments.toArray(String[]::new), silent, silent, null);
		return Optional.of(classes.toString());
	}
}
