// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the time from the launch of a training JVM to the end of its first step, without the agent and with it. Run
 * by {@code releng/benchmarks/run.sh start}.
 */
public final class StartUp {

	private static final int STARTS = 7;
	private static final double NANOS = 1e9;
	/** So short that one step is enough. */
	private static final double ONE_STEP_SECONDS = 1e-9;

	/** Whether and how a JVM is watched. */
	private enum Start {
		UNWATCHED(Variant.TUNED), WATCHED(Variant.NORMS);

		private final Variant variant;

		Start(Variant variant) {
			this.variant = variant;
		}
	}

	private StartUp() {
	}

	/**
	 * Measures.
	 *
	 * @param arguments how many starts of each; may be left out
	 */
	public static void main(String[] arguments) throws IOException {
		int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : STARTS;
		Map<Start, List<Double>> seconds = new LinkedHashMap<>();
		try (Scratch folder = new Scratch()) {
			// unpacks natives, and fills the system's cache of files
			for (Start start : Start.values()) {
				once(start, folder.path());
				seconds.put(start, new ArrayList<>());
			}
			for (int i = 0; i < starts; i++) {
				for (Start start : Start.values()) {
					seconds.get(start).add(once(start, folder.path()));
				}
			}
		}
		double unwatched = Benchmarks.median(seconds.get(Start.UNWATCHED));
		System.out.printf("Launch to the end of the first step of %s, medians of %d interleaved starts%n%n",
				Workload.W1.description(), starts);
		System.out.println("| start | seconds | to unwatched |");
		System.out.println("|---|---|---|");
		seconds.forEach((start, values) -> System.out.printf(Locale.ROOT, "| %s | %.3f | %.2f |%n",
				start.name().toLowerCase(Locale.ROOT), Benchmarks.median(values),
				Benchmarks.median(values) / unwatched));
	}

	private static double once(Start start, Path folder) throws IOException {
		Path own = Files.createTempDirectory(folder, "start");
		long begin = System.nanoTime();
		try (Trainer trainer = new Trainer(start.variant.process(Workload.W1, 1, own, List.of()))) {
			trainer.train(ONE_STEP_SECONDS);
			return (System.nanoTime() - begin) / NANOS;
		}
	}
}
