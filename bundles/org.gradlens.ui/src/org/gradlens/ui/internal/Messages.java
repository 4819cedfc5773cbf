// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The user interface's texts. */
public final class Messages extends NLS {

	public static String ClassPathCheck_job;
	public static String CopyRowsAction_heading;
	public static String CopyRowsAction_name;
	public static String CreateExampleApplication_created;
	public static String CreateExampleApplication_exists;
	public static String CreateExampleApplication_inUse;
	public static String EditorLink_changed;
	public static String EditorLink_name;
	public static String EditorLink_noSource;
	public static String ExampleProject_creating;
	public static String ExampleWizard_description;
	public static String ExampleWizard_heading;
	public static String ExampleWizard_title;
	public static String ExperimentShortcut_choose;
	public static String ExperimentShortcut_editorEmpty;
	public static String ExperimentShortcut_selectionEmpty;
	public static String ExperimentTab_browse;
	public static String ExperimentTab_capture;
	public static String ExperimentTab_captureAll;
	public static String ExperimentTab_captureLabel;
	public static String ExperimentTab_captureNorms;
	public static String ExperimentTab_captureOff;
	public static String ExperimentTab_chooseMainType;
	public static String ExperimentTab_chooseMainTypeMessage;
	public static String ExperimentTab_chooseProject;
	public static String ExperimentTab_chooseProjectMessage;
	public static String ExperimentTab_mainType;
	public static String ExperimentTab_mainTypeLabel;
	public static String ExperimentTab_name;
	public static String ExperimentTab_project;
	public static String ExperimentTab_search;
	public static String ExperimentTab_stopLabel;
	public static String ExperimentTab_stopOnNonFinite;
	public static String ExperimentTab_threads;
	public static String ExperimentTab_threadsLabel;
	public static String ExperimentTab_training;
	public static String RateFields_megabytesPerHour;
	public static String RateFields_megabytesPerHourTip;
	public static String RateFields_recordsPerSecond;
	public static String RateFields_recordsPerSecondTip;
	public static String FlowHeader_network;
	public static String FlowHeader_networks;
	public static String FlowTable_epsilon;
	public static String FlowTable_epsilonToolTip;
	public static String FlowTable_gradient;
	public static String FlowTable_gradientToolTip;
	public static String FlowTable_layer;
	public static String FlowTable_line;
	public static String FlowTable_name;
	public static String FlowTable_ratio;
	public static String FlowTable_ratioToolTip;
	public static String FlowTable_trend;
	public static String FlowTable_trendToolTip;
	public static String GradientFlowView_name;
	public static String LayerMiningProvider_job;
	public static String LayerText_epsilon;
	public static String LayerText_exploding;
	public static String LayerText_factor;
	public static String LayerText_frame;
	public static String LayerText_gradient;
	public static String LayerText_kind;
	public static String LayerText_noLine;
	public static String LayerText_notFinite;
	public static String LayerText_ordinal;
	public static String LayerText_ratio;
	public static String LayerText_title;
	public static String LayerText_vanishing;
	public static String MiningText_factor;
	public static String MiningText_one;
	public static String MiningText_range;
	public static String PinAction_name;
	public static String PinAction_toolTip;
	public static String ProgressText_epoch;
	public static String ProgressText_epochOf;
	public static String ProgressText_hoursLeft;
	public static String ProgressText_iteration;
	public static String ProgressText_loss;
	public static String ProgressText_minutesLeft;
	public static String ProgressText_rate;
	public static String ProgressText_secondsLeft;
	public static String ProgressText_separator;
	public static String RunText_completed;
	public static String RunText_failed;
	public static String RunText_noIteration;
	public static String RunText_none;
	public static String RunText_overWithoutNetwork;
	public static String RunText_running;
	public static String RunText_starting;
	public static String RunText_stopped;
	public static String RunText_title;
	public static String RunText_waiting;
	public static String SourcePlaces_name;
	public static String ThreadsField_automatic;
	public static String ThreadsField_environment;
	public static String ThreadsField_sets;
	public static String TrainingJob_name;
	public static String TrainingJob_terminating;
	public static String UiStatus_exampleExists;
	public static String UiStatus_exampleUnavailable;
	public static String UiStatus_exampleUnwritable;
	public static String UiStatus_viewUnavailable;
	public static String ChartCanvas_help;

	static {
		NLS.initializeMessages("org.gradlens.ui.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
