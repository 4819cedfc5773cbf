// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures each workload in each variant and prints a table. The variants' JVMs take turns, window by
 * window, and the median window counts. Run by {@code releng/benchmarks/run.sh}.
 */
public final class Benchmarks {

	private static final int WINDOWS = 7;
	private static final double WINDOW_SECONDS = 3;
	private static final double WARM_UP_SECONDS = 5;

	private Benchmarks() {
	}

	/**
	 * Measures.
	 *
	 * @param arguments how many windows, and how many seconds each; both may be left out
	 */
	public static void main(String[] arguments) throws IOException {
		int windows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : WINDOWS;
		double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : WINDOW_SECONDS;
		System.out.printf(Locale.ROOT,
				"Steps a second, medians of %d interleaved windows of %.0f s; %d processors, %d thread(s) as tuned, Java %s.%n%n",
				windows, seconds, Runtime.getRuntime().availableProcessors(), Variant.threads(),
				Runtime.version().feature());
		System.out.printf("| workload | %s | %s | %s | Gradlens to plain | time, watched to unwatched |%n",
				(Object[]) descriptions());
		System.out.println("|---|---|---|---|---|---|");
		for (Workload workload : Workload.values()) {
			Map<Variant, Double> rates = measure(workload, windows, seconds);
			double plain = rates.get(Variant.PLAIN);
			double tuned = rates.get(Variant.TUNED);
			double watched = rates.get(Variant.GRADLENS);
			System.out.printf(Locale.ROOT, "| %s: %s | %.1f | %.1f | %.1f | %.2f | %.3f |%n", workload,
					workload.description(), plain, tuned, watched, watched / plain, tuned / watched);
		}
	}

	private static String[] descriptions() {
		Variant[] variants = Variant.values();
		String[] descriptions = new String[variants.length];
		for (Variant variant : variants) {
			descriptions[variant.ordinal()] = variant.description();
		}
		return descriptions;
	}

	private static Map<Variant, Double> measure(Workload workload, int windows, double seconds) throws IOException {
		Path folder = Files.createTempDirectory("gradlens-benchmarks");
		Map<Variant, TrainingJvm> jvms = new EnumMap<>(Variant.class);
		Map<Variant, List<Double>> rates = new EnumMap<>(Variant.class);
		try {
			for (Variant variant : Variant.values()) {
				TrainingJvm jvm = new TrainingJvm(workload, variant, folder);
				jvms.put(variant, jvm);
				rates.put(variant, new ArrayList<>());
				jvm.train(WARM_UP_SECONDS);
			}
			for (int window = 0; window < windows; window++) {
				for (Variant variant : Variant.values()) {
					rates.get(variant).add(jvms.get(variant).train(seconds));
				}
			}
		} finally {
			for (TrainingJvm jvm : jvms.values()) {
				jvm.close();
			}
			Files.deleteIfExists(folder.resolve(workload + ".gradlens"));
			Files.delete(folder);
		}
		Map<Variant, Double> medians = new EnumMap<>(Variant.class);
		rates.forEach((variant, values) -> medians.put(variant, median(values)));
		return medians;
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
