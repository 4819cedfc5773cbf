// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import java.util.Map;

import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.IProcessFactory;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the processes of experiments. */
public final class TrainingProcessFactory implements IProcessFactory {

	@Override
	public IProcess newProcess(ILaunch launch, Process process, String label,
			@Nullable Map<String, String> attributes) {
		return new TrainingProcess(launch, process, label, attributes);
	}
}
