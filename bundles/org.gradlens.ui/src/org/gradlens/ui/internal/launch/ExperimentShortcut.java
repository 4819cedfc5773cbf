// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.debug.ui.launchConfigurations.JavaApplicationLaunchShortcut;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.ui.statushandlers.StatusManager;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.ui.internal.Messages;

/**
 * <em>Run As, Network Experiment</em>: finds the main type as a Java application's shortcut does, but does not wait for
 * the index of the whole class path when the file that was chosen has one.
 */
public final class ExperimentShortcut extends JavaApplicationLaunchShortcut {

	@Override
	protected ILaunchConfigurationType getConfigurationType() {
		return DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(ExperimentAttributes.TYPE);
	}

	@Override
	protected IType[] findTypes(Object[] elements, IRunnableContext context)
			throws InterruptedException, CoreException {
		if (elements.length == 1) {
			IJavaElement element = Adapters.adapt(elements[0], IJavaElement.class);
			List<IType> types = element == null ? List.of() : MainTypes.near(element);
			if (!types.isEmpty()) {
				return types.toArray(IType[]::new);
			}
		}
		return super.findTypes(elements, context);
	}

	@Override
	protected @Nullable ILaunchConfiguration createConfiguration(IType type) {
		ILaunchConfiguration created = super.createConfiguration(type);
		if (created == null) {
			return null;
		}
		try {
			ILaunchConfigurationWorkingCopy configuration = created.getWorkingCopy();
			ExperimentAttributes.initialise(configuration);
			return configuration.doSave();
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			return null;
		}
	}

	@Override
	protected String getTypeSelectionTitle() {
		return Messages.ExperimentShortcut_choose;
	}

	@Override
	protected String getEditorEmptyMessage() {
		return Messages.ExperimentShortcut_editorEmpty;
	}

	@Override
	protected String getSelectionEmptyMessage() {
		return Messages.ExperimentShortcut_selectionEmpty;
	}
}
