// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.telemetry.LayerSetting;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Collects what a layer's configuration says. Properties that many of the engine's classes have, but
 * declare each for itself, are asked for by the names of their getters, which a user's own layer may have too.
 */
final class LayerSettings {

	private final Map<LayerSetting, String> settings = new EnumMap<>(LayerSetting.class);

	private LayerSettings() {
	}

	/** The settings of a layer or vertex. */
	static Map<LayerSetting, String> of(EngineLayer layer) {
		LayerSettings collected = new LayerSettings();
		if (layer.frozen()) {
			collected.put(LayerSetting.FROZEN, true);
		}
		if (!layer.operation().isEmpty()) {
			collected.put(LayerSetting.OPERATION, layer.operation());
		}
		Layer configuration = layer.configuration();
		Layer inner = LayerTraits.unwrapped(configuration);
		if (configuration != null && inner != null) {
			collected.structure(configuration, inner, layer.kind());
			collected.activation(LayerTraits.function(configuration));
			collected.dropout(inner);
		}
		TrainingConfig training = layer.parameters().numParams() > 0 && !layer.frozen() ? layer.parameters().getConfig() : null;
		if (training != null) {
			collected.training(training, configuration, layer.parameters().paramTable(false).keySet());
		}
		return collected.settings;
	}

	private void put(LayerSetting setting, Object value) {
		settings.put(setting, value.toString());
	}

	private void structure(Layer layer, Layer inner, String kind) {
		String innerKind = inner.getClass().getSimpleName();
		if (!innerKind.equals(kind)) {
			put(LayerSetting.INNER_KIND, innerKind);
		}
		property(inner, "getLossFn", Object.class)
				.ifPresent(loss -> put(LayerSetting.LOSS, loss.getClass().getSimpleName()));
		property(inner, "getNIn", Long.class).filter(count -> count > 0)
				.ifPresent(count -> put(LayerSetting.INPUTS, count));
		long directions = LayerTraits.thawed(layer) instanceof Bidirectional both
				&& both.getMode() == Bidirectional.Mode.CONCAT ? 2 : 1;
		property(inner, "getNOut", Long.class).filter(count -> count > 0)
				.ifPresent(count -> put(LayerSetting.UNITS, count * directions));
		property(inner, "isHasBias", Boolean.class).filter(bias -> !bias)
				.ifPresent(bias -> put(LayerSetting.BIAS, bias));
		property(inner, "getKernelSize", int[].class).ifPresent(kernel -> put(LayerSetting.KERNEL,
				Arrays.stream(kernel).mapToObj(Integer::toString).collect(Collectors.joining("x"))));
	}

	private void activation(@Nullable IActivation function) {
		if (function != null) {
			property(function, "getAlpha", Double.class).or(() -> property(function, "getTheta", Double.class))
					.ifPresent(parameter -> put(LayerSetting.ACTIVATION_PARAMETER, parameter));
		}
	}

	private void dropout(Layer layer) {
		if (layer.getIDropout() instanceof Dropout dropout && dropout.getPSchedule() == null) {
			put(LayerSetting.DROPOUT, dropout.getP());
		}
	}

	private void training(TrainingConfig training, @Nullable Layer layer, Iterable<String> parameters) {
		GradientNormalization clipping = training.getGradientNormalization();
		if (clipping != null && clipping != GradientNormalization.None) {
			put(LayerSetting.CLIPPING, clipping);
			if (clipping.name().startsWith("Clip")) {
				put(LayerSetting.CLIPPING_THRESHOLD, training.getGradientNormalizationThreshold());
			}
		}
		for (String parameter : parameters) {
			updater(training.getUpdaterByParam(parameter));
			if (layer == null || layer.initializer().isWeightParam(layer, parameter)) {
				penalties(training.getRegularizationByParam(parameter));
			}
		}
	}

	/** The first parameter's counts. */
	private void updater(@Nullable IUpdater updater) {
		if (updater != null && !settings.containsKey(LayerSetting.UPDATER)) {
			put(LayerSetting.UPDATER, updater.getClass().getSimpleName());
			if (updater.hasLearningRate() && property(updater, "getLearningRateSchedule", ISchedule.class).isEmpty()) {
				put(LayerSetting.LEARNING_RATE, updater.getLearningRate(0, 0));
			}
		}
	}

	private void penalties(@Nullable List<Regularization> penalties) {
		Map<LayerSetting, Double> factors = new EnumMap<>(LayerSetting.class);
		for (Regularization penalty : penalties == null ? List.<Regularization>of() : penalties) {
			if (penalty instanceof L2Regularization l2) {
				add(factors, LayerSetting.L2, l2.getL2());
			} else if (penalty instanceof L1Regularization l1) {
				add(factors, LayerSetting.L1, l1.getL1());
			} else if (penalty instanceof WeightDecay decay) {
				add(factors, LayerSetting.WEIGHT_DECAY, decay.getCoeff());
			}
		}
		factors.forEach(this::put);
	}

	/** Adds up those of a kind: the engine applies each, and lists weight decay twice that is set for all layers. */
	private static void add(Map<LayerSetting, Double> factors, LayerSetting setting, ISchedule schedule) {
		double factor = schedule.valueAt(0, 0);
		if (factor != 0) {
			factors.merge(setting, factor, Double::sum);
		}
	}

	private static <T> Optional<T> property(Object owner, String getter, Class<T> type) {
		try {
			Object value = owner.getClass().getMethod(getter).invoke(owner);
			return Optional.ofNullable(type.isInstance(value) ? type.cast(value) : null);
		} catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			return Optional.empty();
		}
	}
}
