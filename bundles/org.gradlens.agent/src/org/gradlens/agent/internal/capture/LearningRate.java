// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.linalg.learning.config.IUpdater;

/** Asks a network for its learning rate. */
final class LearningRate {

	private LearningRate() {
	}

	/** The rate of the first layer that has one, at the network's iteration and epoch; NaN when none has. */
	static double of(EngineNetwork network) {
		for (Trainable part : network.flatOrder()) {
			@Nullable TrainingConfig configuration = part.numParams() == 0 ? null : part.getConfig();
			if (configuration != null) {
				for (String parameter : part.paramTable(true).keySet()) {
					@Nullable IUpdater updater = configuration.getUpdaterByParam(parameter);
					if (updater != null && updater.hasLearningRate()) {
						return updater.getLearningRate(network.iteration(), network.epoch());
					}
				}
			}
		}
		return Double.NaN;
	}
}
