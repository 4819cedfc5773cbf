// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.launching.IVMRunner;
import org.eclipse.jdt.launching.VMRunnerConfiguration;
import org.gradlens.core.internal.CorePlugin;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.internal.Messages;
import org.gradlens.core.internal.control.RunControls;
import org.gradlens.core.run.Outcome;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunState;
import org.gradlens.core.run.RunStore;
import org.gradlens.telemetry.training.ControlAddress;

/** Starts a JVM as the JRE's own runner does, but as a training JVM that records a run. */
final class ExperimentRunner implements IVMRunner {

	private final IVMRunner runner;
	private final ILaunchConfiguration experiment;
	private final int feature;

	/**
	 * @param runner the JRE's own runner
	 * @param feature the JRE's feature number
	 */
	ExperimentRunner(IVMRunner runner, ILaunchConfiguration experiment, int feature) {
		this.runner = runner;
		this.experiment = experiment;
		this.feature = feature;
	}

	@Override
	public void run(VMRunnerConfiguration jvm, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		TrainingArguments arguments = arguments(jvm);
		RunStore runs = CorePlugin.get().runs();
		Run run = runs.begin(experiment.getName(),
				experiment.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, "")); //$NON-NLS-1$
		new RecordedLaunch(run).record(experiment);
		launch.setAttribute(ExperimentAttributes.RUN, run.id());
		jvm.setVMArguments(arguments.recording(run, CorePlugin.get().weaveCache()).before(jvm.getVMArguments()));
		RunControls controls = CorePlugin.get().controls();
		Outcome withoutProcess = new Outcome(RunState.STOPPED, Messages.ExperimentRunner_cancelled);
		try {
			jvm.setEnvironment(TrainingEnvironment.with(jvm.getEnvironment(), ControlAddress.VARIABLE,
					controls.open(run).value()));
			announce(run, launch);
			runner.run(jvm, launch, monitor);
		} catch (CoreException e) {
			withoutProcess = new Outcome(RunState.FAILED, e.getStatus().getMessage());
			throw e;
		} finally {
			if (launch.getProcesses().length == 0) {
				Outcome outcome = withoutProcess;
				controls.close(run);
				runs.finish(run, read -> outcome);
			}
		}
	}

	/** Tells whoever shows experiments, in a bundle that may not be active yet. */
	private static void announce(Run run, ILaunch launch) throws CoreException {
		IStatus began = CoreStatus.RUN_BEGAN.toStatus(run.name());
		IStatusHandler handler = DebugPlugin.getDefault().getStatusHandler(began);
		if (handler != null) {
			handler.handleStatus(began, launch);
		}
	}

	/** Without a run, so that nothing is recorded when the user runs the command line himself. */
	@Override
	public String showCommandLine(VMRunnerConfiguration jvm, ILaunch launch, IProgressMonitor monitor)
			throws CoreException {
		jvm.setVMArguments(arguments(jvm).before(jvm.getVMArguments()));
		return runner.showCommandLine(jvm, launch, monitor);
	}

	private TrainingArguments arguments(VMRunnerConfiguration jvm) throws CoreException {
		return new TrainingArguments(experiment, feature).userCode(jvm.getClassToLaunch(), jvm.getClassPath());
	}
}
