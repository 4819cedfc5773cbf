// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal;

import org.eclipse.osgi.util.NLS;

/** The core's texts. */
public final class Messages extends NLS {

	public static String CoreStatus_runDirectory;
	public static String CoreStatus_runNotDeleted;
	public static String CoreStatus_runNotExported;
	public static String CoreStatus_runNotImported;
	public static String CoreStatus_runUnreadable;
	public static String CoreStatus_noProject;
	public static String CoreStatus_projectMissing;
	public static String CoreStatus_projectClosed;
	public static String CoreStatus_projectNotJava;
	public static String CoreStatus_noMainType;
	public static String CoreStatus_mainTypeMissing;
	public static String CoreStatus_noMainMethod;
	public static String CoreStatus_noJre;
	public static String CoreStatus_jreTooOld;
	public static String CoreStatus_threads;
	public static String CoreStatus_recordsPerSecond;
	public static String CoreStatus_megabytesPerHour;
	public static String CoreStatus_noControl;
	public static String CoreStatus_noLoopback;
	public static String CoreStatus_compileErrors;
	public static String CoreStatus_engineMissing;
	public static String CoreStatus_engineUnsupported;
	public static String CoreStatus_backendMissing;
	public static String CoreStatus_classPathUnreadable;
	public static String CoreStatus_engineUnreadable;
	public static String CoreStatus_agentMissing;
	public static String CoreStatus_runBegan;
	public static String EngineContainer_description;
	public static String EngineContainer_unavailable;
	public static String ExperimentRunner_cancelled;
	public static String RunVerdict_completed;
	public static String RunVerdict_crashed;
	public static String RunVerdict_diedUnseen;
	public static String RunVerdict_engineOutOfMemory;
	public static String RunVerdict_exceptionAt;
	public static String RunVerdict_exitCode;
	public static String RunVerdict_heapOutOfMemory;
	public static String RunVerdict_killed;
	public static String RunVerdict_nonFiniteLoss;
	public static String RunVerdict_notStarted;
	public static String RunVerdict_notStartedUnseen;
	public static String RunVerdict_nothingRecorded;
	public static String RunVerdict_nothingTrained;
	public static String RunVerdict_signal;
	public static String RunVerdict_stopped;
	public static String RunVerdict_stoppedAfterStep;
	public static String RunVerdict_stoppedBySignal;
	public static String RunVerdict_systemOutOfMemory;
	public static String RunWatcher_finish;
	public static String RunWatcher_restore;
	public static String CoreStatus_sourceUnreadable;

	public static String CoreStatus_findingNotMarked;
	public static String CoreStatus_notPredicted;
	public static String CoreStatus_runNotJudged;
	public static String FindingMarkers_job;
	public static String FindingMarkers_layer;
	public static String FindingMarkers_message;
	public static String LogJudgements_name;

	public static String CoreStatus_probeEngineMissing;
	public static String CoreStatus_probeFiles;
	public static String LiveProbes_job;
	public static String ProbeFiles_outcome;
	public static String ProbeSentence_compileError;
	public static String ProbeSentence_died;
	public static String ProbeSentence_exited;
	public static String ProbeSentence_failed;
	public static String ProbeSentence_failedAt;
	public static String ProbeSentence_late;
	public static String ProbeSentence_lateAt;
	public static String ProbeSentence_lateBeforeNetwork;
	public static String ProbeSentence_lateInNetwork;
	public static String ProbeSentence_notTrained;

	static {
		NLS.initializeMessages("org.gradlens.core.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
