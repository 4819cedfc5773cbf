// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.gradlens.agent.internal.origin.UserCode;
import org.gradlens.agent.internal.probe.ExitTransformer;
import org.gradlens.agent.internal.record.Recorder;
import org.gradlens.agent.internal.weave.WeavingTransformer;
import org.gradlens.telemetry.RunLogWriter;
import org.gradlens.telemetry.RunStarted;
import org.gradlens.telemetry.training.AgentSetting;
import org.gradlens.telemetry.training.ControlAddress;

/** Sets everything up before the user's program runs. */
public final class AgentStart {

	private static final String UNKNOWN_VERSION = "0";

	private AgentStart() {
	}

	/** Begins the watch that the system properties ask for, and says on the error stream why it cannot. */
	public static void run(Instrumentation instrumentation) {
		try {
			if (Boolean.getBoolean(AgentSetting.PROBES.property())) {
				prepareForProbes(instrumentation);
				return;
			}
			Optional<Settings> settings = Settings.from(System.getProperties());
			if (settings.isPresent()) {
				watch(settings.get(), instrumentation);
			}
		} catch (IllegalArgumentException e) {
			unwatched(e.getMessage());
		} catch (IOException e) {
			unwatched("the run log cannot be created: " + e);
		} catch (Throwable e) {
			unwatched(e.toString());
		}
	}

	/** The watches come with the probes; only what is loaded once and for all is woven. */
	private static void prepareForProbes(Instrumentation instrumentation) {
		instrumentation.addTransformer(new WeavingTransformer(Settings.weaveCache(System.getProperties()), problem -> {
			Watch watch = Watch.current();
			if (watch != null) {
				watch.captureFailed(problem);
			}
		}));
		instrumentation.addTransformer(new ExitTransformer());
	}

	private static void unwatched(String reason) {
		System.err.println("gradlens: this run is not watched: " + reason);
	}

	private static void watch(Settings settings, Instrumentation instrumentation) throws IOException {
		MainProgram program = new MainProgram(System.getProperties());
		UserCode userCode = new UserCode(settings.userRoots().orElseGet(program::likelyUserRoots),
				ClassLoader.getSystemClassLoader());
		Watch watch = new Watch(settings, userCode, RunLogWriter.create(settings.log()));
		Recorder recorder = watch.recorder();
		recorder.start();
		Thread.setDefaultUncaughtExceptionHandler(
				new FailureRecorder(recorder, userCode, Thread.getDefaultUncaughtExceptionHandler()));
		Runtime.getRuntime().addShutdownHook(new Thread(recorder::close, "Gradlens end of run"));
		instrumentation.addTransformer(new WeavingTransformer(settings.weaveCache(), watch::captureFailed));
		recorder.append(new RunStarted(program.mainType(), Instant.now(), ProcessHandle.current().pid(),
				describe(settings, program)));
		watch.begin();
		Optional.ofNullable(System.getenv(ControlAddress.VARIABLE)).flatMap(ControlAddress::parse)
				.ifPresent(address -> ControlChannel.open(address, watch));
	}

	private static Map<String, String> describe(Settings settings, MainProgram program) {
		Map<String, String> described = new HashMap<>();
		described.put("engine", program.engineVersion());
		described.put("gradlens", version());
		described.put("capture", settings.capture().toString());
		described.put("java", System.getProperty("java.runtime.version"));
		described.put("os", System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
		settings.threads().ifPresent(threads -> described.put("threads", Integer.toString(threads)));
		if (System.getenv("OMP_NUM_THREADS") != null) {
			described.put("OMP_NUM_THREADS", System.getenv("OMP_NUM_THREADS"));
		}
		return described;
	}

	private static String version() {
		String version = AgentStart.class.getPackage().getImplementationVersion();
		return version == null ? UNKNOWN_VERSION : version;
	}
}
