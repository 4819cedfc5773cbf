// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.diagnosis.Prediction;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.diagnosis.Thresholds;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.LayerSetting;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Parameter;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;

/** What is known of a network, and how far its training has come: what the rules have in common. */
public final class Facts {

	private final NetworkDeclared network;
	private final Thresholds thresholds;
	/** For each layer, where its parameters begin: asked at each step. */
	private final int[] firstParameters;
	/** For each layer, where its weights are among all parameters. */
	private final int[][] weights;
	private final long parameters;
	private final SignalPath path;
	private final Map<DataSummary.Role, Map<Integer, DataSummary>> data = new EnumMap<>(DataSummary.Role.class);
	/** The same as it was first told, of a single minibatch. */
	private final Map<DataSummary.Role, Map<Integer, DataSummary>> firstData = new EnumMap<>(DataSummary.Role.class);
	private final TrainingLoss loss;
	private Readings initial = Readings.NONE;
	private final RecentValues norms = new RecentValues();
	private OptionalDouble learningRate = OptionalDouble.empty();
	private Optional<LargestUpdate> largestUpdate = Optional.empty();
	private int minibatch;
	private @Nullable Prediction predicted;
	private long planned;
	private long perEpoch;
	private long iterations;
	private long warmUp;
	private boolean ended;

	Facts(NetworkDeclared network, Thresholds thresholds) {
		this.network = network;
		this.thresholds = thresholds;
		firstParameters = new int[network.layers().size()];
		for (int layer = 1; layer < firstParameters.length; layer++) {
			firstParameters[layer] = firstParameters[layer - 1] + network.layers().get(layer - 1).parameters().size();
		}
		weights = network.layers().stream().map(layer -> weights(layer, firstParameters[layer.index()])).toArray(int[][]::new);
		parameters = network.layers().stream().flatMap(layer -> layer.parameters().stream()).mapToLong(Parameter::length).sum();
		path = SignalPath.of(network);
		loss = new TrainingLoss(new LossScale(path.outputLayer()), new PenaltyLoss(network.layers(), firstParameters));
		lengthChanged();
	}

	private static int[] weights(Layer layer, int first) {
		return IntStream.range(0, layer.parameters().size()).filter(i -> layer.parameters().get(i).weight()).map(i -> first + i)
				.toArray();
	}

	private void lengthChanged() {
		warmUp = (long) Math.max(threshold(Threshold.WARM_UP), threshold(Threshold.WARM_UP_SHARE) * runLength());
	}

	void add(Step step) {
		if (initial.figures().isEmpty()) {
			// weights hardly change in one step
			initial = step.mean();
		}
		iterations = step.iteration() + 1;
		lengthChanged();
		largestUpdate = LargestUpdate.of(step.mean(), this);
		minibatch = step.minibatch();
		learningRate = step.mean().get(Figure.LEARNING_RATE);
		step.mean().get(Figure.GLOBAL_GRADIENT_NORM).ifPresent(norms::add);
		loss.add(step);
	}

	void add(DataSummary summary) {
		data.computeIfAbsent(summary.role(), role -> new TreeMap<>()).put(summary.layer(), summary);
		firstData.computeIfAbsent(summary.role(), role -> new TreeMap<>()).putIfAbsent(summary.layer(), summary);
	}

	void add(FitStarted started) {
		if (started.iterationsPerEpoch() > 0) {
			perEpoch = started.iterationsPerEpoch();
			planned = Math.max(planned, iterations + started.epochs() * perEpoch);
			lengthChanged();
		}
	}

	void setInitial(Readings readings) {
		initial = readings;
	}

	void end() {
		ended = true;
		lengthChanged();
	}

	/** The network. */
	public NetworkDeclared network() {
		return network;
	}

	/** The way of the signal through it. */
	public SignalPath path() {
		return path;
	}

	/** A layer. */
	public Layer layer(int index) {
		return network.layers().get(index);
	}

	/** What the user knows a layer by. */
	public String name(int layer) {
		Layer named = layer(layer);
		return named.name().matches("\\d+") ? Messages.of("Layer_numbered", named.kind(), named.name()) : named.name(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** How many units or channels a layer gives out; empty when its configuration does not say. */
	public OptionalInt units(int layer) {
		return Settings.whole(layer(layer), LayerSetting.UNITS);
	}

	/** The position of a layer's first parameter among all of the network's. */
	public int firstParameter(int layer) {
		return firstParameters[layer];
	}

	/** The positions of a layer's weights among all parameters of the network; not to be changed. */
	public int[] weights(int layer) {
		return weights[layer];
	}

	/** How many values all parameters have together. */
	public long parameters() {
		return parameters;
	}

	/** The layer whose weights were updated most at the last step; empty when that was not read. */
	public Optional<LargestUpdate> largestUpdate() {
		return largestUpdate;
	}

	/** A threshold. */
	public double threshold(Threshold threshold) {
		return thresholds.get(threshold);
	}

	/** What was seen of the data in a role, for each layer that takes them. */
	public List<DataSummary> data(DataSummary.Role role) {
		return new ArrayList<>(data.getOrDefault(role, Map.of()).values());
	}

	/** What was seen of the targets of the output, or empty. */
	public Optional<DataSummary> targets() {
		return targets(path.output());
	}

	/** What was seen of the targets of a layer, or empty. */
	public Optional<DataSummary> targets(int layer) {
		return Optional.ofNullable(data.getOrDefault(DataSummary.Role.TARGET, Map.of()).get(layer));
	}

	/** What was seen of a layer's targets in the first minibatch alone, or empty. */
	public Optional<DataSummary> firstTargets(int layer) {
		return Optional.ofNullable(firstData.getOrDefault(DataSummary.Role.TARGET, Map.of()).get(layer));
	}

	/** The parameters as they were before the first step, or else after it; none when neither was read. */
	public Readings initial() {
		return initial;
	}

	/** The norm of all gradients that nine in ten of the recent steps stay below; empty when none was read. */
	public OptionalDouble usualGradientNorm() {
		return norms.ninetiethPercentile();
	}

	/** The learning rate of late; empty when none was read. */
	public OptionalDouble learningRate() {
		return learningRate;
	}

	/** Examples in the last minibatch. */
	public int minibatch() {
		return minibatch;
	}

	/**
	 * The error signal of the first layer with weights over that of the last hidden one, as theory predicts it from
	 * the initial weights; empty where no theory holds.
	 */
	public OptionalDouble predictedShare() {
		if (path.hidden().size() < 2) {
			return OptionalDouble.empty();
		}
		if (predicted == null && !initial.figures().isEmpty()) {
			predicted = Prediction.of(network, new InitialParameters(network.network(), initial),
					data(DataSummary.Role.INPUT).stream().findFirst());
		}
		Prediction known = predicted;
		return known == null || !known.layers().get(path.hidden().get(0)).isKnown() ? OptionalDouble.empty()
				: OptionalDouble.of(known.layers().get(path.hidden().get(0)).epsilon());
	}

	/** The course of the loss, as far as it is finite. */
	public Course loss() {
		return loss.course();
	}

	/** How many iterations there were. */
	public long iterations() {
		return iterations;
	}

	/** How many iterations there were or will be, as far as that can be known. */
	public long runLength() {
		return ended ? iterations : Math.max(planned, iterations);
	}

	/** Iterations in an epoch; 0 when unknown. */
	public long iterationsPerEpoch() {
		return perEpoch;
	}

	/** Whether the run is over. */
	public boolean ended() {
		return ended;
	}

	/** Iterations at the start that are not judged. */
	public long warmUp() {
		return warmUp;
	}

	/** The loss of late, over a tenth of the run so far. */
	public double recentLoss() {
		return loss().recent(recentIterations());
	}

	/** The loss of late, without penalties, over that of the best guess that looks at no input; NaN when unknown. */
	public double relativeLoss() {
		return loss.relative(recentIterations(), targets());
	}

	private long recentIterations() {
		return Math.max(warmUp(), (long) (threshold(Threshold.LOSS_FALL_SHARE) * iterations));
	}

	/** Whether the network has learned more than to guess, and than it knew by chance. */
	public boolean learns() {
		boolean fell = loss.fall(recentIterations(), warmUp()) < threshold(Threshold.LEARNING);
		return iterations > warmUp() && loss.isPossible(recentIterations())
				&& relativeLoss() < threshold(fell ? Threshold.LEARNING : Threshold.LEARNED);
	}

	/** Whether the network has learned a good deal more than to guess. */
	public boolean hasLearned() {
		return learns() && relativeLoss() < threshold(Threshold.LEARNED);
	}
}
