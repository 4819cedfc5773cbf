// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.Locale;
import java.util.Optional;

import org.gradlens.telemetry.Layer;

/**
 * Tells what a layer is by its source as it stands, from what it was when it ran: another activation function or weight
 * initialisation, where the source names a constant of the engine.
 *
 * @param before what the source told when it ran
 * @param now what it tells as it stands, and all else being equal
 */
record RewrittenLayer(ToldSettings before, ToldSettings now) {

	/** Nothing was told, then and now. */
	static final RewrittenLayer NONE = new RewrittenLayer(ToldSettings.NONE, ToldSettings.NONE);

	/** This, and what else the network is told from another place. */
	RewrittenLayer and(RewrittenLayer outer) {
		return new RewrittenLayer(before.and(outer.before), now.and(outer.now));
	}

	/** The layer that a source declares now in the place of one that ran, or empty when its words do not tell. */
	Optional<Layer> of(Layer ran) {
		return value(ran.activation(), ToldSettings.ACTIVATION)
				.flatMap(activation -> value(ran.weightInitialisation(), ToldSettings.WEIGHT_INIT)
						.map(initialisation -> new Layer(ran.index(), ran.name(), ran.kind(), activation.equals(ran.activation())
								? activation
								: activation.toLowerCase(Locale.ROOT), initialisation, ran.inputs(), ran.parameters(),
								ran.origin(), ran.settings())));
	}

	private Optional<String> value(String ran, String setting) {
		if (before.value(setting).equals(now.value(setting))) {
			return Optional.of(ran);
		}
		String value = ToldSettings.constant(now.value(setting));
		String was = ToldSettings.constant(before.value(setting));
		if (value.isEmpty() || !now.isOwn(setting) && was.isEmpty()) {
			return Optional.empty();
		}
		// a layer that went its own way, as an output layer's softmax does, goes on with it
		return Optional.of(now.isOwn(setting) || was.equalsIgnoreCase(ran) ? value : ran);
	}
}
