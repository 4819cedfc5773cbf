// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a network's layers and their origins into a payload and takes them out again.
 *
 * <pre>
 * networkDeclared = network:i32 kind:u8 layers:list of layer settings:list of {list of setting}
 * layer           = index:i32 name:text kind:text activation:text weightInitialisation:text
 *                   inputs:list of i32 parameters:list of parameter
 *                   frames:list of frame ordinal:i32 count:i32
 * parameter       = name:text shape:list of i64 weight:u8
 * frame           = className:text methodName:text fileName:text line:i32
 * setting         = setting:v value:text
 * </pre>
 *
 * There are as many lists of settings as layers; version 1.0 wrote none.
 */
final class TopologyCodec {

	/** Three texts, each of which takes at least its length, and a line. */
	private static final int LEAST_FRAME_BYTES = 3 + Integer.BYTES;
	/** A text, a list and a flag. */
	private static final int LEAST_PARAMETER_BYTES = 3;
	/** A number and a text. */
	private static final int LEAST_SETTING_BYTES = 2;
	/** Four texts, three lists and three numbers. */
	private static final int LEAST_LAYER_BYTES = 7 + 3 * Integer.BYTES;

	private TopologyCodec() {
	}

	static void put(PayloadOutput out, NetworkDeclared network) {
		out.putInt(network.network()).putByte(network.kind().ordinal());
		out.putAll(network.layers(), layer -> putLayer(out, layer));
		out.putAll(network.layers(), layer -> out.putAll(layer.settings().entrySet(),
				setting -> out.putVariable(setting.getKey().code()).putText(setting.getValue())));
	}

	static NetworkDeclared get(PayloadInput in) {
		int number = in.getInt();
		NetworkKind kind = MessageCodec.constant(NetworkKind.values(), in.getByte());
		List<Layer> layers = in.getAll(LEAST_LAYER_BYTES, () -> getLayer(in));
		for (int i = 0; i < layers.size(); i++) {
			if (layers.get(i).index() != i) {
				throw new MalformedPayloadException("layer out of order"); //$NON-NLS-1$
			}
		}
		return new NetworkDeclared(number, kind, in.isAtEnd() ? layers : withSettings(in, layers));
	}

	private static List<Layer> withSettings(PayloadInput in, List<Layer> layers) {
		List<Map<LayerSetting, String>> settings = in.getAll(1, () -> getSettings(in));
		if (settings.size() != layers.size()) {
			throw new MalformedPayloadException("settings of other layers"); //$NON-NLS-1$
		}
		return layers.stream().map(layer -> new Layer(layer.index(), layer.name(), layer.kind(), layer.activation(),
				layer.weightInitialisation(), layer.inputs(), layer.parameters(), layer.origin(),
				settings.get(layer.index()))).toList();
	}

	private static Map<LayerSetting, String> getSettings(PayloadInput in) {
		Map<LayerSetting, String> settings = new EnumMap<>(LayerSetting.class);
		in.getAll(LEAST_SETTING_BYTES, () -> Map.entry(LayerSetting.ofCode(in.getVariableInt()), in.getText()))
				.forEach(entry -> entry.getKey().ifPresent(known -> settings.put(known, entry.getValue())));
		return settings;
	}

	private static void putLayer(PayloadOutput out, Layer layer) {
		out.putInt(layer.index()).putText(layer.name()).putText(layer.kind()).putText(layer.activation())
				.putText(layer.weightInitialisation());
		out.putAll(layer.inputs(), out::putInt);
		out.putAll(layer.parameters(), parameter -> out.putText(parameter.name())
				.putAll(parameter.shape(), out::putLong).putByte(parameter.weight() ? 1 : 0));
		putFrames(out, layer.origin().frames());
		out.putInt(layer.origin().ordinal()).putInt(layer.origin().count());
	}

	private static Layer getLayer(PayloadInput in) {
		return new Layer(in.getInt(), in.getText(), in.getText(), in.getText(), in.getText(),
				in.getAll(Integer.BYTES, in::getInt),
				in.getAll(LEAST_PARAMETER_BYTES, () -> new Parameter(in.getText(),
						in.getAll(Long.BYTES, in::getLong), in.getByte() != 0)),
				new Origin(getFrames(in), in.getInt(), in.getInt()));
	}

	static void putFrames(PayloadOutput out, List<SourceFrame> frames) {
		out.putAll(frames, frame -> out.putText(frame.className()).putText(frame.methodName())
				.putText(frame.fileName()).putInt(frame.line()));
	}

	static List<SourceFrame> getFrames(PayloadInput in) {
		return in.getAll(LEAST_FRAME_BYTES,
				() -> new SourceFrame(in.getText(), in.getText(), in.getText(), in.getInt()));
	}
}
