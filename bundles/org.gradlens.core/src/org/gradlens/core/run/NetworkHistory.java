// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.time.Duration;

import org.gradlens.diagnosis.Prediction;
import org.gradlens.telemetry.DataSummary;
import org.gradlens.telemetry.EpochEnded;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.FitStarted;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.NonFiniteFound;
import org.gradlens.telemetry.Readings;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.StepCollector;

/**
 * What a run said of one of its networks so far, in bounded memory. May be asked from any thread.
 */
public final class NetworkHistory {

	private static final long RATE_WINDOW_NANOS = 5_000_000_000L;

	private final PredictedFlow predicted;
	private NetworkDeclared declaration;
	private List<Series> epsilons;
	private Step first;
	private Step latest;
	private FitStarted fit;
	private NonFiniteFound nonFinite;
	private long iterations;
	private long fitIterations;
	private long iterationsPerEpoch = -1;
	private final Deque<Moment> recent = new ArrayDeque<>();
	/** Gathers steps as long as the run may have more; null afterwards. */
	private StepCollector drawn;
	/** What was gathered: once the run is over, only as long as somebody draws it. */
	private WeakReference<List<Step>> settled = new WeakReference<>(null);

	private record Moment(long nanos, long iterations) {
	}

	NetworkHistory(NetworkDeclared declaration) {
		predicted = new PredictedFlow(declaration);
		redeclare(declaration);
	}

	synchronized void redeclare(NetworkDeclared changed) {
		declaration = changed;
		predicted.redeclare(changed);
		epsilons = IntStream.range(0, changed.layers().size()).mapToObj(layer -> new Series()).toList();
		drawn = new StepCollector(DrawnFigures.steps(changed));
		first = null;
		latest = null;
	}

	synchronized void add(FitStarted started) {
		fit = started;
		fitIterations = 0;
		if (started.iterationsPerEpoch() > 0) {
			iterationsPerEpoch = started.iterationsPerEpoch();
		}
	}

	synchronized void add(EpochEnded ended) {
		iterationsPerEpoch = ended.iterations();
	}

	synchronized void add(Step step) {
		if (first == null) {
			first = step;
			predicted.add(step);
		}
		latest = step;
		if (drawn != null) {
			drawn.add(step.only(DrawnFigures.ALL));
		}
		iterations += step.iterations();
		fitIterations += step.iterations();
		for (int layer = 0; layer < epsilons.size(); layer++) {
			OptionalDouble epsilon = step.mean().get(Figure.EPSILON_NORM, layer);
			if (epsilon.isPresent()) {
				epsilons.get(layer).add(Math.log10(epsilon.getAsDouble()));
			}
		}
		recent.addLast(new Moment(step.elapsedNanos(), iterations));
		while (recent.size() > 2 && step.elapsedNanos() - recent.getFirst().nanos > RATE_WINDOW_NANOS) {
			recent.removeFirst();
		}
	}

	synchronized void add(InitialParameters parameters) {
		predicted.add(parameters);
	}

	synchronized void add(DataSummary data) {
		predicted.add(data);
	}

	/**
	 * How the error signal should flow back at the first step, from the topology and the weights that were sampled;
	 * empty while these are not known.
	 */
	public synchronized Optional<Prediction> prediction() {
		return predicted.get();
	}

	/**
	 * What was read by now, but with the prediction for the source as it stands.
	 *
	 * @param asItStands the topology that the source declares, of the same arrays; empty when that is not known
	 */
	public synchronized NetworkMoment moment(Optional<NetworkDeclared> asItStands) {
		NetworkMoment read = moment();
		return new NetworkMoment(read.declaration(), read.figures(), read.epsilonTrends(), asItStands.flatMap(predicted::of));
	}

	synchronized void add(NonFiniteFound found) {
		nonFinite = found;
	}

	/** The first value that was NaN or infinite, if there was one. */
	public synchronized Optional<NonFiniteFound> nonFinite() {
		return Optional.ofNullable(nonFinite);
	}

	/** The topology as last declared. */
	public synchronized NetworkDeclared declaration() {
		return declaration;
	}

	/** The first step since the topology was declared. */
	public synchronized Optional<Step> first() {
		return Optional.ofNullable(first);
	}

	/** The newest step. */
	public synchronized Optional<Step> latest() {
		return Optional.ofNullable(latest);
	}

	/**
	 * The steps since the topology was declared with the figures that are drawn of them, so many made one that the
	 * whole takes some 25 MB at most, and the newest step. Empty when the run is over and they were given up: then its
	 * log tells, which {@link RunReader} reads.
	 */
	synchronized Optional<List<Step>> drawnSteps() {
		if (drawn == null) {
			return Optional.ofNullable(settled.get());
		}
		List<Step> steps = new ArrayList<>(drawn.soFar());
		if (latest != null && (steps.isEmpty() || steps.get(steps.size() - 1).iteration() < latest.iteration())) {
			steps.add(latest.only(DrawnFigures.ALL));
		}
		return Optional.of(steps);
	}

	/** Takes note that no more steps will come. */
	synchronized void settle() {
		if (drawn != null) {
			settled = new WeakReference<>(drawnSteps().orElseThrow());
			drawn = null;
			epsilons.forEach(Series::settle);
		}
	}

	/** Keeps steps that were read from the log for those who ask while somebody has them. */
	synchronized void keepDrawn(List<Step> steps) {
		settled = new WeakReference<>(steps);
	}

	/** The newest figures of a layer; all empty before the first step. */
	public synchronized LayerFigures figures(int layer) {
		return LayerFigures.of(declaration(), layer, latest().map(Step::mean).orElse(Readings.NONE));
	}

	/** log10 of a layer's epsilon norm over the run, oldest first, evenly thinned; may hold infinities and NaN. */
	public synchronized double[] epsilonTrend(int layer) {
		return epsilons.get(layer).toArray();
	}

	/** What was read by now. */
	public synchronized NetworkMoment moment() {
		IntStream layers = IntStream.range(0, declaration.layers().size());
		return new NetworkMoment(declaration, layers.mapToObj(this::figures).toList(),
				epsilons.stream().map(Series::toArray).toList(), prediction());
	}

	/** How far training has come, or empty before the first step. */
	public synchronized Optional<Progress> progress() {
		if (latest == null) {
			return Optional.empty();
		}
		OptionalDouble rate = rate();
		OptionalInt epochs = fit == null || fit.epochs() < 1 ? OptionalInt.empty()
				: OptionalInt.of(fit.firstEpoch() + fit.epochs());
		OptionalDouble fraction = OptionalDouble.empty();
		Optional<Duration> remaining = Optional.empty();
		if (epochs.isPresent() && iterationsPerEpoch > 0) {
			long planned = fit.epochs() * iterationsPerEpoch;
			long left = Math.max(0, planned - fitIterations);
			fraction = OptionalDouble.of(1 - (double) left / planned);
			if (rate.isPresent() && rate.getAsDouble() > 0) {
				remaining = Optional.of(Duration.ofMillis(Math.round(1000 * left / rate.getAsDouble())));
			}
		}
		return Optional.of(new Progress(latest.epoch() + 1, epochs, iterations, latest.mean().get(Figure.LOSS), rate,
				fraction, remaining));
	}

	private OptionalDouble rate() {
		long nanos = recent.isEmpty() ? 0 : recent.getLast().nanos - recent.getFirst().nanos;
		return nanos <= 0 ? OptionalDouble.empty()
				: OptionalDouble.of(1e9 * (recent.getLast().iterations - recent.getFirst().iterations) / nanos);
	}
}
