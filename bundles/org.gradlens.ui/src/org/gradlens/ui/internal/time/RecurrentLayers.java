// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.time;

import org.gradlens.telemetry.Layer;

/** Tells recurrent layers from others. */
public final class RecurrentLayers {

	/** What the engine calls a matrix of recurrent weights. */
	private static final String RECURRENT_WEIGHTS = "RW"; //$NON-NLS-1$

	private RecurrentLayers() {
	}

	/** Whether a layer hands something on from one time step to the next. */
	public static boolean isRecurrent(Layer layer) {
		String kind = layer.innerKind();
		return kind.contains("LSTM") || kind.contains("Rnn") && !kind.contains("Output") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				|| layer.parameters().stream().anyMatch(parameter -> parameter.name().startsWith(RECURRENT_WEIGHTS));
	}
}
