// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.runs;

import java.util.List;

import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorLauncher;
import org.eclipse.ui.PlatformUI;
import org.gradlens.core.run.RunTransfer;

/** Opens a run log file: it becomes a run of the workspace, which the views show. The file stays where it is. */
public final class RunLogLauncher implements IEditorLauncher {

	@Override
	public void open(IPath file) {
		new RunImportJob(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), List.of(file.toPath()),
				RunTransfer.Mode.LINK).schedule();
	}
}
