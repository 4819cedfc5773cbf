// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.function.Consumer;

import org.gradlens.agent.internal.record.MessageWork;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Message;
import org.gradlens.telemetry.Readings;

/** Reads a copy of the parameters that a network starts with. */
final class InitialReading implements MessageWork {

	private final int network;
	private final Topology topology;
	private final ArrayCopy parameters;

	InitialReading(int network, Topology topology, ArrayCopy parameters) {
		this.network = network;
		this.topology = topology;
		this.parameters = parameters;
	}

	@Override
	public void compute(Consumer<Message> messages) {
		Readings.Builder readings = new Readings.Builder();
		ParameterReading reading = new ParameterReading(topology.slices(),
				(figure, index, value) -> readings.set(figure, topology.sizes().of(figure), index, value),
				(tensor, index, norm, copy, start, count) -> {
					// what is not finite is found in the first iteration
				});
		reading.parameters(parameters);
		reading.spectralNorms(parameters);
		messages.accept(new InitialParameters(network, readings.build()));
	}
}
