// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures each workload in each variant and prints a table. The variants' JVMs take turns, window by
 * window, and the median window counts. Run by {@code releng/benchmarks/run.sh}.
 */
public final class Benchmarks {

	private static final int WINDOWS = 5;
	private static final double WINDOW_SECONDS = 2;
	private static final double WARM_UP_SECONDS = 4;
	private static final int MOST_THREADS = 2;

	private Benchmarks() {
	}

	/**
	 * Measures.
	 *
	 * @param arguments how many windows, how many seconds each, and the most threads; all may be left out
	 */
	public static void main(String[] arguments) throws IOException {
		int windows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : WINDOWS;
		double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : WINDOW_SECONDS;
		int mostThreads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : MOST_THREADS;
		System.out.printf(Locale.ROOT, "Steps a second, medians of %d interleaved windows of %.0f s; %d processors, Java %s. In"
				+ " brackets: time to that of Gradlens' settings unwatched.%n%n", windows, seconds,
				Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
		System.out.println("| workload | threads | " + Arrays.stream(Variant.values()).map(Variant::description)
				.collect(Collectors.joining(" | ")) + " |");
		System.out.println("|---|---|" + "---|".repeat(Variant.values().length));
		for (Workload workload : Workload.values()) {
			for (int threads = 1; threads <= mostThreads; threads++) {
				print(workload, threads, measure(workload, threads, windows, seconds));
			}
		}
	}

	private static void print(Workload workload, int threads, Map<Variant, Double> rates) {
		double unwatched = rates.get(Variant.TUNED);
		String cells = rates.entrySet().stream().map(rate -> rate.getKey() == Variant.PLAIN || rate.getKey() == Variant.TUNED
				? String.format(Locale.ROOT, "%.1f", rate.getValue())
				: String.format(Locale.ROOT, "%.1f (%.3f)", rate.getValue(), unwatched / rate.getValue()))
				.collect(Collectors.joining(" | "));
		System.out.printf("| %s: %s | %d | %s |%n", workload, workload.description(), threads, cells);
	}

	private static Map<Variant, Double> measure(Workload workload, int threads, int windows, double seconds)
			throws IOException {
		Map<Variant, Trainer> trainers = new EnumMap<>(Variant.class);
		Map<Variant, List<Double>> rates = new EnumMap<>(Variant.class);
		try (Scratch folder = new Scratch()) {
			for (Variant variant : Variant.values()) {
				Trainer trainer = new Trainer(variant.process(workload, threads, folder.path(), List.of()));
				trainers.put(variant, trainer);
				rates.put(variant, new ArrayList<>());
				trainer.train(WARM_UP_SECONDS);
			}
			for (int window = 0; window < windows; window++) {
				for (Variant variant : Variant.values()) {
					rates.get(variant).add(trainers.get(variant).train(seconds));
				}
			}
			for (Trainer trainer : trainers.values()) {
				trainer.close();
			}
		}
		Map<Variant, Double> medians = new EnumMap<>(Variant.class);
		rates.forEach((variant, values) -> medians.put(variant, median(values)));
		return medians;
	}

	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
