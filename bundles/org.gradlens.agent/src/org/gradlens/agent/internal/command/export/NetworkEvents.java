// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gradlens.agent.internal.command.summary.FigureName;
import org.gradlens.telemetry.Distributions;
import org.gradlens.telemetry.Evaluated;
import org.gradlens.telemetry.Figure;
import org.gradlens.telemetry.Histogram;
import org.gradlens.telemetry.InitialParameters;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.Step;
import org.gradlens.telemetry.Tensor;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.SummaryMetadata;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

import com.google.protobuf.ByteString;

/** The TensorBoard events of one network, as {@link TensorBoardExport} names them. */
final class NetworkEvents implements Closeable {

	private static final double NANOS_PER_SECOND = 1e9;

	private final EventFile file;
	private final double start;
	private double now;
	private List<Place> layers = List.of();
	private List<Place> parameters = List.of();

	NetworkEvents(Path folder, Instant start) throws IOException {
		this.start = start.toEpochMilli() / 1e3;
		now = this.start;
		file = EventFile.create(folder, start);
	}

	/** Adds what the run was started with, as a text. */
	void addSettings(Map<String, String> settings) throws IOException {
		addText("settings", new TreeMap<>(settings).entrySet().stream()
				.map(setting -> "| " + setting.getKey() + " | " + setting.getValue() + " |\n")
				.collect(Collectors.joining("", "| setting | value |\n| --- | --- |\n", "")));
	}

	private void addText(String tag, String markdown) throws IOException {
		TensorProto text = TensorProto.newBuilder().setDtype(DataType.DT_STRING)
				.setTensorShape(TensorShapeProto.newBuilder().addDim(TensorShapeProto.Dim.newBuilder().setSize(1)))
				.addStringVal(ByteString.copyFromUtf8(markdown)).build();
		append(0, Summary.newBuilder().addValue(Summary.Value.newBuilder().setTag(tag).setTensor(text)
				.setMetadata(SummaryMetadata.newBuilder()
						.setPluginData(SummaryMetadata.PluginData.newBuilder().setPluginName("text")))));
	}

	/** Adds the loss of data that are held out. */
	void add(Evaluated evaluated) throws IOException {
		Summary.Builder summary = Summary.newBuilder();
		addScalar(summary, "evaluation/loss", OptionalDouble.of(evaluated.loss()));
		append(evaluated.iteration(), summary);
	}

	/** Adds what was read of the parameters before the first step, beside the figures of the steps. */
	void add(InitialParameters initial) throws IOException {
		Summary.Builder summary = Summary.newBuilder();
		for (Figure figure : initial.readings().figures().stream().sorted().toList()) {
			for (int i = 0; i < Math.min(parameters.size(), initial.readings().size(figure)); i++) {
				addScalar(summary, "initial/" + FigureName.of(figure) + '_' + label(parameters.get(i)),
						initial.readings().get(figure, i));
			}
		}
		append(0, summary);
	}

	/** Adds what the configurations of the layers say, as a text. */
	private void addLayers(NetworkDeclared network) throws IOException {
		StringBuilder table = new StringBuilder("| layer | kind | settings |\n| --- | --- | --- |\n");
		for (Layer layer : network.layers()) {
			table.append("| ").append(layer.index()).append(' ').append(layer.name()).append(" | ").append(layer.kind())
					.append(" | ").append(new TreeMap<>(layer.settings()).entrySet().stream()
							.map(setting -> FigureName.of(setting.getKey()) + ' ' + setting.getValue())
							.collect(Collectors.joining(", ")))
					.append(" |\n");
		}
		addText("layers", table.toString());
	}

	void declare(NetworkDeclared network) throws IOException {
		layers = Place.of(network, Figure.Scope.LAYER);
		parameters = Place.of(network, Figure.Scope.PARAMETER);
		addLayers(network);
	}

	void add(Step step) throws IOException {
		now = start + step.elapsedNanos() / NANOS_PER_SECOND;
		Summary.Builder summary = Summary.newBuilder();
		step.mean().figures().stream().sorted().forEach(figure -> {
			if (figure.scope() == Figure.Scope.NETWORK) {
				addScalar(summary, FigureName.of(figure), step.mean().get(figure));
			} else {
				List<Place> places = figure.scope() == Figure.Scope.LAYER ? layers : parameters;
				for (int i = 0; i < Math.min(places.size(), step.mean().size(figure)); i++) {
					addScalar(summary, FigureName.of(figure) + '/' + label(places.get(i)), step.mean().get(figure, i));
				}
			}
		});
		append(step.iteration(), summary);
	}

	void add(Distributions read) throws IOException {
		Summary.Builder summary = Summary.newBuilder();
		for (Distributions.Distribution distribution : read.distributions()) {
			Tensor tensor = distribution.tensor();
			List<Place> places = tensor.scope() == Figure.Scope.LAYER ? layers : parameters;
			if (distribution.index() < places.size()) {
				String tag = FigureName.of(tensor) + '/' + label(places.get(distribution.index()));
				Histogram histogram = distribution.histogram();
				long nonFinite = histogram.notANumbers() + histogram.infinities();
				// TensorBoard cannot show a histogram without buckets
				if (histogram.total() > nonFinite) {
					summary.addValue(Summary.Value.newBuilder().setTag(tag).setHisto(HistogramEvent.of(histogram)));
				}
				addScalar(summary, "nonFinite/" + tag.replace('/', '_'),
						nonFinite == 0 ? OptionalDouble.empty() : OptionalDouble.of(nonFinite));
			}
		}
		append(read.iteration(), summary);
	}

	private static void addScalar(Summary.Builder summary, String tag, OptionalDouble value) {
		value.ifPresent(number -> summary
				.addValue(Summary.Value.newBuilder().setTag(tag).setSimpleValue((float) number)));
	}

	private void append(long iteration, Summary.Builder summary) throws IOException {
		if (summary.getValueCount() > 0) {
			file.append(Event.newBuilder().setWallTime(now).setStep(iteration).setSummary(summary).build());
		}
	}

	/** A name that sorts in network order and has only what TensorBoard allows in one. */
	private static String label(Place place) {
		String parameter = place.parameter().isEmpty() ? "" : '_' + place.parameter();
		return String.format(Locale.ROOT, "%03d_%s%s", place.layer(), place.name(), parameter)
				.replaceAll("[^-\\w.]", "_");
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
