// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Everything that can go wrong in the core, each with its code and a message that says what to do. */
public enum CoreStatus {
	/** A run's directory cannot be made, written or deleted. */
	RUN_DIRECTORY(100, Messages.CoreStatus_runDirectory),
	/** A source file that declares layers cannot be read. */
	SOURCE_UNREADABLE(102, Messages.CoreStatus_sourceUnreadable),
	/** What an earlier session kept of a run cannot be read. */
	RUN_UNREADABLE(101, Messages.CoreStatus_runUnreadable),
	/** A file cannot be taken in as a run. */
	RUN_NOT_IMPORTED(103, Messages.CoreStatus_runNotImported),
	/** A run's log cannot be written to a file. */
	RUN_NOT_EXPORTED(104, Messages.CoreStatus_runNotExported),
	/** A run's directory cannot be moved away. */
	RUN_NOT_DELETED(105, Messages.CoreStatus_runNotDeleted),
	/** A rule failed on what a run says. */
	RUN_NOT_JUDGED(106, Messages.CoreStatus_runNotJudged),
	/** A finding cannot be marked in the source. */
	FINDING_NOT_MARKED(107, Messages.CoreStatus_findingNotMarked),
	/** The prediction of a network failed. */
	NOT_PREDICTED(108, Messages.CoreStatus_notPredicted),
	/** No project is named by the launch configuration. */
	NO_PROJECT(200, Messages.CoreStatus_noProject),
	/** The project is not in the workspace. */
	PROJECT_MISSING(201, Messages.CoreStatus_projectMissing),
	/** The project is closed. */
	PROJECT_CLOSED(202, Messages.CoreStatus_projectClosed),
	/** The project has no Java nature. */
	PROJECT_NOT_JAVA(203, Messages.CoreStatus_projectNotJava),
	/** No main type is named by the launch configuration. */
	NO_MAIN_TYPE(204, Messages.CoreStatus_noMainType),
	/** The main type is not on the project's class path. */
	MAIN_TYPE_MISSING(205, Messages.CoreStatus_mainTypeMissing),
	/** The main type has no main method. */
	NO_MAIN_METHOD(206, Messages.CoreStatus_noMainMethod),
	/** The launch configuration's JRE cannot be found. */
	NO_JRE(207, Messages.CoreStatus_noJre),
	/** The JRE is older than the agent and the engine allow. */
	JRE_TOO_OLD(208, Messages.CoreStatus_jreTooOld),
	/** The number of threads makes no sense. */
	THREADS(209, Messages.CoreStatus_threads),
	/** The project has compile errors; training may go on without the classes concerned. */
	COMPILE_ERRORS(210, IStatus.WARNING, Messages.CoreStatus_compileErrors),
	/** Neither the class path nor Gradlens has an engine for this platform. */
	ENGINE_MISSING(211, Messages.CoreStatus_engineMissing),
	/** The class path has a version of DL4J that cannot be watched. */
	ENGINE_UNSUPPORTED(212, Messages.CoreStatus_engineUnsupported),
	/** The class path has DL4J, but nothing to compute with on this platform. */
	BACKEND_MISSING(213, Messages.CoreStatus_backendMissing),
	/** An entry of the class path cannot be read. */
	CLASS_PATH_UNREADABLE(214, Messages.CoreStatus_classPathUnreadable),
	/** A jar of the bundled engine cannot be found on disk. */
	ENGINE_UNREADABLE(215, Messages.CoreStatus_engineUnreadable),
	/** The bundle that watches the training JVM is not installed. */
	AGENT_MISSING(216, Messages.CoreStatus_agentMissing),
	/** The run log's records a second make no sense. */
	RECORDS_PER_SECOND(217, Messages.CoreStatus_recordsPerSecond),
	/** The run log's megabytes an hour make no sense. */
	MEGABYTES_PER_HOUR(218, Messages.CoreStatus_megabytesPerHour),
	/** The loopback interface has no port for the control channel. */
	NO_LOOPBACK(221, Messages.CoreStatus_noLoopback),
	/** The training JVM does not listen to commands. */
	NO_CONTROL(222, Messages.CoreStatus_noControl),
	/** A probe engine cannot be started. */
	PROBE_ENGINE_MISSING(230, Messages.CoreStatus_probeEngineMissing),
	/** A probe's files cannot be written, read or deleted. */
	PROBE_FILES(231, Messages.CoreStatus_probeFiles),
	/** No failure: an experiment begins, for a status handler that shows it; the handler's source is the launch. */
	RUN_BEGAN(220, IStatus.INFO, Messages.CoreStatus_runBegan);

	/** Symbolic name of the core bundle. */
	public static final String PLUGIN_ID = "org.gradlens.core"; //$NON-NLS-1$

	private final int code;
	private final int severity;
	private final String message;

	CoreStatus(int code, String message) {
		this(code, IStatus.ERROR, message);
	}

	CoreStatus(int code, int severity, String message) {
		this.code = code;
		this.severity = severity;
		this.message = message;
	}

	/** The number by which status handlers know it. */
	public int code() {
		return code;
	}

	/** The status; arguments fill the message's places. */
	public IStatus toStatus(Object... arguments) {
		return new Status(severity, PLUGIN_ID, code, NLS.bind(message, arguments), null);
	}

	/** The status with what brought it about; arguments fill the message's places. */
	public IStatus toStatus(Throwable cause, Object... arguments) {
		return new Status(severity, PLUGIN_ID, code, NLS.bind(message, arguments), cause);
	}

	/** The status as an exception; arguments fill the message's places. */
	public CoreException toException(Object... arguments) {
		return new CoreException(toStatus(arguments));
	}

	/** The status as an exception with a cause; arguments fill the message's places. */
	public CoreException toException(Throwable cause, Object... arguments) {
		return new CoreException(toStatus(cause, arguments));
	}
}
