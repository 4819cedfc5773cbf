// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.Optional;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClassFile;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.ITypeRoot;
import org.gradlens.telemetry.SourceFrame;

/**
 * A source file by package and name, which is what a class file tells of it.
 *
 * @param packageName dotted name of the package; empty for the default package
 * @param fileName name of the file without a path, for example {@code Net.java}
 */
public record SourceUnit(String packageName, String fileName) {

	private static final String SUFFIX = ".java"; //$NON-NLS-1$

	/** The file that a frame's code was compiled from, or empty when its class does not say. */
	public static Optional<SourceUnit> of(SourceFrame frame) {
		if (frame.fileName().isEmpty()) {
			return Optional.empty();
		}
		int end = frame.className().lastIndexOf('.');
		return Optional.of(new SourceUnit(end < 0 ? "" : frame.className().substring(0, end), frame.fileName())); //$NON-NLS-1$
	}

	/** The file of a compilation unit, or what a class file was compiled from as far as its name tells. */
	public static SourceUnit of(ITypeRoot unit) {
		IJavaElement parent = unit.getParent();
		String name = unit.getElementName();
		String fileName = unit instanceof IClassFile ? IPath.fromOSString(name).removeFileExtension().lastSegment()
				.split("\\$", 2)[0] + SUFFIX : name; //$NON-NLS-1$
		return new SourceUnit(parent == null ? "" : parent.getElementName(), fileName); //$NON-NLS-1$
	}

	/** The name of the class file of the type that the file is named after. */
	String className() {
		return IPath.fromOSString(fileName).removeFileExtension().addFileExtension("class").lastSegment(); //$NON-NLS-1$
	}

	/** Whether a frame's code was compiled from this file. */
	public boolean holds(SourceFrame frame) {
		return of(frame).filter(this::equals).isPresent();
	}

	/** The file's path below its source folder, with slashes. */
	public String path() {
		return packageName.isEmpty() ? fileName : packageName.replace('.', '/') + '/' + fileName;
	}
}
