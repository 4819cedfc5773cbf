// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.gradlens.core.run.Run;
import org.gradlens.core.source.RecordedSources;
import org.gradlens.ui.internal.Messages;

/** The source that two runs were runs of, for Eclipse's own compare editor. */
final class SourceComparison extends CompareEditorInput {

	private final Run left;
	private final Run right;

	SourceComparison(Run left, Run right) {
		super(configuration(left, right));
		this.left = left;
		this.right = right;
		setTitle(NLS.bind(Messages.SourceComparison_title, left.name(), right.name()));
	}

	private static CompareConfiguration configuration(Run left, Run right) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		configuration.setLeftLabel(left.name());
		configuration.setRightLabel(right.name());
		return configuration;
	}

	@Override
	protected @Nullable Object prepareInput(IProgressMonitor monitor) {
		SourceNode ofLeft = SourceNode.root(left.name(), new RecordedSources(left).texts());
		SourceNode ofRight = SourceNode.root(right.name(), new RecordedSources(right).texts());
		return new Differencer().findDifferences(false, monitor, null, null, ofLeft, ofRight);
	}
}
