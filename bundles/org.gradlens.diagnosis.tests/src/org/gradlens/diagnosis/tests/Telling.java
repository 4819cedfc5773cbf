// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.tests;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gradlens.diagnosis.Diagnosis;
import org.gradlens.diagnosis.Finding;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Severity;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NetworkKind;
import org.gradlens.telemetry.Origin;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.RunEnded;
import org.gradlens.telemetry.Step;

/** A run that is told to a diagnosis step by step: a stack of dense layers, and figures as a test wants them. */
final class Telling {

	private static final int MINIBATCH = 64;

	final Diagnosis diagnosis = new Diagnosis();
	private final List<Layer> layers = new ArrayList<>();
	private final Map<Figure, double[]> figures = new EnumMap<>(Figure.class);
	private long iteration;

	/** Three layers of sixteen units, and a loss where guessing would be. */
	static Telling stuck(String activation) {
		return new Telling().dense(16, activation).dense(16, activation).dense(16, activation)
				.output(3, "softmax", "LossMCXENT").declare().set(Figure.LOSS, 1.0986);
	}

	/** Adds a dense layer. */
	Telling dense(int units, String activation) {
		return add(units, "DenseLayer", activation, units(units));
	}

	/** Adds an output layer. */
	Telling output(int units, String activation, String loss) {
		Map<LayerSetting, String> settings = new EnumMap<>(units(units));
		settings.put(LayerSetting.LOSS, loss);
		return add(units, "OutputLayer", activation, settings);
	}

	private Map<LayerSetting, String> units(int units) {
		long inputs = layers.isEmpty() ? units : layers.get(layers.size() - 1).parameters().get(0).shape().get(1);
		return Map.of(LayerSetting.UNITS, Integer.toString(units), LayerSetting.INPUTS, Long.toString(inputs));
	}

	/** Adds a layer of any kind. */
	Telling add(int units, String kind, String activation, Map<LayerSetting, String> settings) {
		int index = layers.size();
		long inputs = index == 0 ? units : layers.get(index - 1).parameters().get(0).shape().get(1);
		layers.add(new Layer(index, "layer" + index, kind, activation, "XAVIER", index == 0 ? List.of() : List.of(index - 1),
				List.of(new Parameter("W", List.of(inputs, (long) units), true)), Origin.UNKNOWN, settings));
		return this;
	}

	/** The network that the layers make. */
	NetworkDeclared network() {
		return new NetworkDeclared(0, NetworkKind.MULTI_LAYER, layers);
	}

	/** Declares the network. */
	Telling declare() {
		diagnosis.accept(network());
		return this;
	}

	/** Sets a figure, for each index, for all steps from now on. */
	Telling set(Figure figure, double... values) {
		figures.put(figure, values);
		return this;
	}

	/** Tells iterations in which nothing changes. */
	Telling steps(int count) {
		for (int i = 0; i < count; i++) {
			Readings.Builder readings = new Readings.Builder();
			figures.forEach((figure, values) -> {
				for (int index = 0; index < values.length; index++) {
					readings.set(figure, values.length, index, values[index]);
				}
			});
			diagnosis.accept(Step.of(0, iteration++, 0, iteration, MINIBATCH, readings.build()));
		}
		return this;
	}

	/** Tells the end of the run. */
	Telling end() {
		diagnosis.accept(new RunEnded(RunEnded.Reason.SHUTDOWN, iteration, 0));
		return this;
	}

	/** All that is found, causes and symptoms. */
	List<Finding> all() {
		return diagnosis.findings().stream().flatMap(Finding::withConsequences).toList();
	}

	/** The rules that found something worse than information, in order. */
	List<Rule> ills() {
		return all().stream().filter(finding -> finding.severity() != Severity.INFO).map(Finding::rule).toList();
	}

	/** Whether a rule found something worse than information. */
	boolean has(Rule rule) {
		return ills().contains(rule);
	}

	/** What a rule found. */
	Finding only(Rule rule) {
		return all().stream().filter(finding -> finding.rule() == rule).findFirst()
				.orElseThrow(() -> new AssertionError(rule + " is not among " + all()));
	}
}
