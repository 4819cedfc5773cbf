// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gradlens.benchmarks.Trainer.Step;

/**
 * Measures each workload in each variant and prints a table. The variants' JVMs take turns, window by window, in an
 * order that goes round, and the median counts. Run by {@code releng/benchmarks/run.sh}.
 */
public final class Benchmarks {

	private static final int WINDOWS = 15;
	private static final double WINDOW_SECONDS = 1;
	/** The compiler of the JVM is long at work on the engine. */
	private static final double WARM_UP_SECONDS = 10;
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
		System.out.printf(Locale.ROOT, "Steps a second, medians of %d windows of %.0f s in turn; %d processors, Java %s. In"
				+ " brackets: time a step to that of Gradlens' settings unwatched in the same turn, and the same of the"
				+ " training thread's processor time.%n%n", windows, seconds, Runtime.getRuntime().availableProcessors(),
				Runtime.version().feature());
		System.out.println("| workload | threads | " + Arrays.stream(Variant.values()).map(Variant::description)
				.collect(Collectors.joining(" | ")) + " |");
		System.out.println("|---|---|" + "---|".repeat(Variant.values().length));
		for (Workload workload : Workload.values()) {
			for (int threads = 1; threads <= mostThreads; threads++) {
				print(workload, threads, measure(workload, threads, windows, seconds));
			}
		}
	}

	private static void print(Workload workload, int threads, Map<Variant, List<Step>> steps) {
		List<Step> unwatched = steps.get(Variant.TUNED);
		String cells = steps.entrySet().stream().map(entry -> {
			String rate = String.format(Locale.ROOT, "%.1f", 1 / median(entry.getValue(), Step::seconds));
			return entry.getKey() == Variant.PLAIN || entry.getKey() == Variant.TUNED ? rate
					: String.format(Locale.ROOT, "%s (%.3f, %.3f)", rate, ratio(entry.getValue(), unwatched, Step::seconds),
							ratio(entry.getValue(), unwatched, Step::processorSeconds));
		}).collect(Collectors.joining(" | "));
		System.out.printf("| %s: %s | %d | %s |%n", workload, workload.description(), threads, cells);
	}

	private static double median(List<Step> steps, ToDoubleFunction<Step> time) {
		return median(steps.stream().mapToDouble(time).boxed().toList());
	}

	/** The median of the ratios in each turn. */
	private static double ratio(List<Step> steps, List<Step> unwatched, ToDoubleFunction<Step> time) {
		return median(IntStream.range(0, steps.size())
				.mapToObj(turn -> time.applyAsDouble(steps.get(turn)) / time.applyAsDouble(unwatched.get(turn))).toList());
	}

	private static Map<Variant, List<Step>> measure(Workload workload, int threads, int windows, double seconds)
			throws IOException {
		Map<Variant, Trainer> trainers = new EnumMap<>(Variant.class);
		Map<Variant, List<Step>> steps = new EnumMap<>(Variant.class);
		try (Scratch folder = new Scratch()) {
			for (Variant variant : Variant.values()) {
				Trainer trainer = new Trainer(variant.process(workload, threads, folder.path(), List.of()));
				trainers.put(variant, trainer);
				steps.put(variant, new ArrayList<>());
				trainer.train(WARM_UP_SECONDS);
			}
			List<Variant> order = new ArrayList<>(List.of(Variant.values()));
			for (int window = 0; window < windows; window++) {
				for (Variant variant : order) {
					steps.get(variant).add(trainers.get(variant).train(seconds));
				}
				Collections.rotate(order, 1);
			}
			for (Trainer trainer : trainers.values()) {
				trainer.close();
			}
		}
		return steps;
	}

	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
