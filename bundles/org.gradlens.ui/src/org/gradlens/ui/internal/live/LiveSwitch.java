// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.gradlens.core.Gradlens;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.live.LiveGradients;
import org.gradlens.core.run.Run;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.launch.RunLaunch;
import org.gradlens.ui.internal.selection.Subject;

/** Switches the Live Gradients of the experiment that is looked at. For the user interface's thread. */
public final class LiveSwitch {

	/** Boolean in the user interface's preferences: whether the user knows that probes run the program's beginning. */
	public static final String EXPLAINED = "liveExplained"; //$NON-NLS-1$

	private LiveSwitch() {
	}

	/** The launch configuration that a subject's run came from, or the only one there is. */
	public static Optional<ILaunchConfiguration> configuration(Subject subject) {
		Optional<Run> run = subject.run();
		Optional<ILaunchConfiguration> launched = run.flatMap(RunLaunch::configuration);
		if (launched.isPresent()) {
			return launched;
		}
		List<ILaunchConfiguration> all = all();
		return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
	}

	private static List<ILaunchConfiguration> all() {
		ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
		try {
			return Stream.of(launches.getLaunchConfigurations(launches.getLaunchConfigurationType(ExperimentAttributes.TYPE)))
					.toList();
		} catch (CoreException e) {
			ILog.of(LiveSwitch.class).log(e.getStatus());
			return List.of();
		}
	}

	/** Whether they are on. */
	public static boolean isOn(Subject subject) {
		return configuration(subject).filter(LiveGradients::isOn).isPresent();
	}

	/** Switches them on, when the user agrees, or off. */
	public static void toggle(Subject subject, Shell shell) {
		Optional<ILaunchConfiguration> configuration = configuration(subject);
		if (configuration.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.LiveSwitch_title, Messages.LiveSwitch_noExperiment);
			return;
		}
		boolean on = !LiveGradients.isOn(configuration.get());
		if (on && !isExplained() && !isAgreed(configuration.get(), shell)) {
			return;
		}
		try {
			Gradlens.live().set(configuration.get(), on);
		} catch (CoreException e) {
			Gradlens.live().forgo(configuration.get());
			ErrorDialog.openError(shell, Messages.LiveSwitch_title, null, e.getStatus());
		}
	}

	private static IPreferenceStore preferences() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, UiStatus.PLUGIN_ID);
	}

	private static boolean isExplained() {
		return preferences().getBoolean(EXPLAINED);
	}

	/** Asks the user; the engine starts meanwhile, and is ended when the answer is no. */
	private static boolean isAgreed(ILaunchConfiguration configuration, Shell shell) {
		Gradlens.live().prepare(configuration);
		MessageDialogWithToggle question = MessageDialogWithToggle.openOkCancelConfirm(shell, Messages.LiveSwitch_title,
				NLS.bind(Messages.LiveSwitch_question, configuration.getName()), Messages.LiveSwitch_askNoMore, false, null,
				null);
		boolean agreed = question.getReturnCode() == IDialogConstants.OK_ID;
		if (!agreed) {
			Gradlens.live().forgo(configuration);
		} else if (question.getToggleState()) {
			preferences().setValue(EXPLAINED, true);
		}
		return agreed;
	}
}
