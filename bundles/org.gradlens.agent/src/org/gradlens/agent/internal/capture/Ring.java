// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.record.Recorder;

/**
 * The few sets of copies that a network's iterations take turns in. When the recorder lags so far behind
 * that none is free, the latest iteration that still waits is given up for the new one: training never
 * waits, memory stays bounded, and the last iteration of a run is always there.
 */
final class Ring {

	private static final int MINIMUM_SIZE = 2;
	/** Enough for all but a starved recorder; small networks may have more, since they cost little. */
	private static final int USUAL_SIZE = 4;
	private static final int MAXIMUM_SIZE = 16;
	private static final long LITTLE_BYTES = 64 << 20;
	/** The share of the heap that the copies of one network may fill. */
	private static final int HEAP_SHARE = 8;
	/** Gradients, parameters and updates are copied, and epsilons are seldom more than these together. */
	private static final long BYTES_A_PARAMETER = 4 * Float.BYTES;

	private final int network;
	private final Topology topology;
	private final Recorder recorder;
	private final Discoveries discoveries;
	private final Rhythm rhythm;
	private final Deque<Iteration> free = new ArrayDeque<>();
	private final long bytes;
	private int unmade;
	private int made;

	Ring(int network, Topology topology, Recorder recorder, Discoveries discoveries, Rhythm rhythm) {
		this.network = network;
		this.topology = topology;
		this.recorder = recorder;
		this.discoveries = discoveries;
		this.rhythm = rhythm;
		bytes = Math.max(topology.values() * BYTES_A_PARAMETER, 1);
		unmade = size(bytes);
	}

	/** Whether the copies leave half of the heap to the program. */
	boolean fitsHeap() {
		return fitsHeap(bytes);
	}

	/** Whether copies of that size leave half of the heap to the program. */
	static boolean fitsHeap(long bytes) {
		return MINIMUM_SIZE * bytes < Runtime.getRuntime().maxMemory() / 2;
	}

	private static int size(long bytes) {
		long cheap = Math.min(Math.max(LITTLE_BYTES / bytes, USUAL_SIZE), MAXIMUM_SIZE);
		long affordable = Runtime.getRuntime().maxMemory() / HEAP_SHARE / bytes;
		return (int) Math.max(Math.min(cheap, affordable), MINIMUM_SIZE);
	}

	/** A set of copies to fill, or null when all are in use. */
	@Nullable Iteration take() {
		Iteration iteration = takeFree();
		if (iteration == null && recorder.skipLatest(network)) {
			iteration = takeFree();
		}
		return iteration;
	}

	private synchronized @Nullable Iteration takeFree() {
		Iteration iteration = free.pollLast();
		if (iteration == null && unmade > 0) {
			unmade--;
			made++;
			iteration = new Iteration(this, network, topology, discoveries, rhythm);
		}
		return iteration;
	}

	/** Takes a set of copies back, unless such sets turned out to be too large for as many as were made. */
	synchronized void giveBack(Iteration iteration) {
		int affordable = iteration.isFull() ? size(Math.max(bytes, iteration.bytes())) : made + unmade;
		unmade = Math.min(unmade, Math.max(affordable - made, 0));
		if (made > affordable) {
			made--;
		} else {
			free.addLast(iteration);
		}
	}
}
