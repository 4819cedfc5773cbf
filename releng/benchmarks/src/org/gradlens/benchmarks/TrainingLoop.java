// SPDX-License-Identifier: EPL-2.0
package org.gradlens.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.ui.model.stats.StatsListener;
import org.deeplearning4j.ui.model.storage.InMemoryStatsStorage;
import org.nd4j.linalg.dataset.DataSet;

/**
 * A training JVM that trains when it is told to: each line of input is a number of seconds, and is
 * answered with the seconds that a step took in that time, and those for which its thread had a processor.
 */
public final class TrainingLoop {

	/** The argument that asks for DL4J's {@link StatsListener}. */
	static final String LISTENER = "listener";

	/** It reports every tenth step otherwise. */
	private static final int EVERY_STEP = 1;
	private static final double NANOS = 1e9;

	private TrainingLoop() {
	}

	/**
	 * Trains a workload.
	 *
	 * @param arguments the workload's name, and {@value #LISTENER} when DL4J's own listener is to watch
	 */
	public static void main(String[] arguments) throws IOException {
		Workload workload = Workload.valueOf(arguments[0]);
		MultiLayerNetwork network = new MultiLayerNetwork(workload.configuration());
		network.init();
		if (arguments.length > 1 && arguments[1].equals(LISTENER)) {
			network.setListeners(new StatsListener(new InMemoryStatsStorage(), EVERY_STEP));
		}
		DataSet data = workload.data();
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
		for (String line = input.readLine(); line != null; line = input.readLine()) {
			System.out.println(window(network, data, Double.parseDouble(line)));
		}
	}

	private static String window(MultiLayerNetwork network, DataSet data, double seconds) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long processorStart = threads.getCurrentThreadCpuTime();
		long start = System.nanoTime();
		long now = start;
		int steps = 0;
		while (now - start < seconds * NANOS) {
			network.fit(data);
			steps++;
			now = System.nanoTime();
		}
		double busy = threads.getCurrentThreadCpuTime() - processorStart;
		return (now - start) / NANOS / steps + " " + busy / NANOS / steps;
	}
}
