// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.internal.control;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.gradlens.core.internal.CoreStatus;
import org.gradlens.core.run.Run;
import org.gradlens.core.run.RunControl;
import org.gradlens.telemetry.training.ControlAddress;

/** The control channels of the runs that are under way. */
public final class RunControls {

	private final Map<String, ControlServer> servers = new ConcurrentHashMap<>();

	/**
	 * Opens the channel of a run that is about to be launched.
	 *
	 * @return what its training JVM is given
	 * @throws CoreException when this machine has no loopback interface, or no free port on it
	 */
	public ControlAddress open(Run run) throws CoreException {
		try {
			ControlServer server = new ControlServer();
			servers.put(run.id(), server);
			return server.address();
		} catch (IOException e) {
			throw CoreStatus.NO_LOOPBACK.toException(e, e.getMessage());
		}
	}

	/** The control of a run, or empty when it is over or was launched by an earlier session of the IDE. */
	public Optional<RunControl> of(Run run) {
		return Optional.ofNullable(servers.get(run.id()));
	}

	/** The run is over. */
	public void close(Run run) {
		ControlServer server = servers.remove(run.id());
		if (server != null) {
			close(server);
		}
	}

	/** The IDE ends; training goes on. */
	public void closeAll() {
		servers.values().forEach(RunControls::close);
		servers.clear();
	}

	private static void close(ControlServer server) {
		try {
			server.close();
		} catch (IOException e) {
			ILog.of(RunControls.class).error(e.getMessage(), e);
		}
	}
}
