// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

/**
 * A recorded source file, or all those of a run.
 *
 * @param name the file's path, or the run's name
 * @param text the file's text; empty for all files
 * @param files the files, for all of them
 */
record SourceNode(String name, Optional<String> text, SourceNode[] files)
		implements IStructureComparator, ITypedElement, IEncodedStreamContentAccessor {

	/** The files of a run, by path. */
	static SourceNode root(String run, Map<String, String> texts) {
		return new SourceNode(run, Optional.empty(),
				texts.entrySet().stream()
						.map(file -> new SourceNode(file.getKey(), Optional.of(file.getValue()), new SourceNode[0]))
						.toArray(SourceNode[]::new));
	}

	@Override
	public Object[] getChildren() {
		return files;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public @Nullable Image getImage() {
		return CompareUI.getImage(getType());
	}

	@Override
	public String getType() {
		return text.isEmpty() ? FOLDER_TYPE : name.substring(name.lastIndexOf('.') + 1);
	}

	@Override
	public InputStream getContents() {
		return new ByteArrayInputStream(text.orElse("").getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
	}

	@Override
	public String getCharset() {
		return StandardCharsets.UTF_8.name();
	}

	/** Nodes match by name; what they hold is compared then. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SourceNode node && (name.equals(node.name) || text.isEmpty() && node.text.isEmpty());
	}

	@Override
	public int hashCode() {
		return name.hashCode();
	}
}
