// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.Optional;

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

	/** The file that a frame's code was compiled from, or empty when its class does not say. */
	public static Optional<SourceUnit> of(SourceFrame frame) {
		if (frame.fileName().isEmpty()) {
			return Optional.empty();
		}
		int end = frame.className().lastIndexOf('.');
		return Optional.of(new SourceUnit(end < 0 ? "" : frame.className().substring(0, end), frame.fileName())); //$NON-NLS-1$
	}

	/** The file of a compilation unit. */
	public static SourceUnit of(ITypeRoot unit) {
		IJavaElement parent = unit.getParent();
		return new SourceUnit(parent == null ? "" : parent.getElementName(), unit.getElementName()); //$NON-NLS-1$
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
