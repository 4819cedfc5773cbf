// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns messages into frames' payloads and back. The type numbers are part of the format. */
final class MessageCodec {

	private static final int RUN_STARTED = 1;
	private static final int NETWORK_DECLARED = 2;
	private static final int FIT_STARTED = 3;
	private static final int STEP = 4;
	private static final int EPOCH_ENDED = 5;
	private static final int CAPTURE_PROBLEM = 6;
	private static final int RUN_FAILED = 7;
	private static final int RUN_ENDED = 8;

	private MessageCodec() {
	}

	static ByteBuffer encode(Message message) {
		PayloadOutput out = new PayloadOutput();
		int type;
		if (message instanceof Step step) {
			type = STEP;
			StepCodec.put(out, step);
		} else if (message instanceof RunStarted started) {
			type = RUN_STARTED;
			out.putText(started.mainType()).putLong(started.startedAt().toEpochMilli()).putLong(started.processId());
			out.putAll(started.settings().entrySet(),
					setting -> out.putText(setting.getKey()).putText(setting.getValue()));
		} else if (message instanceof NetworkDeclared network) {
			type = NETWORK_DECLARED;
			TopologyCodec.put(out, network);
		} else if (message instanceof FitStarted fit) {
			type = FIT_STARTED;
			out.putInt(fit.network()).putInt(fit.firstEpoch()).putInt(fit.epochs()).putLong(fit.iterationsPerEpoch());
		} else if (message instanceof EpochEnded epoch) {
			type = EPOCH_ENDED;
			out.putInt(epoch.network()).putInt(epoch.epoch()).putLong(epoch.iterations());
		} else if (message instanceof CaptureProblem problem) {
			type = CAPTURE_PROBLEM;
			out.putText(problem.summary()).putText(problem.detail());
		} else if (message instanceof RunFailed failed) {
			type = RUN_FAILED;
			out.putText(failed.threadName()).putText(failed.exceptionType()).putText(failed.message());
			TopologyCodec.putFrames(out, failed.userFrames());
			out.putByte(failed.outOfMemory() ? 1 : 0);
		} else if (message instanceof RunEnded ended) {
			type = RUN_ENDED;
			out.putByte(ended.reason().ordinal()).putLong(ended.iterations()).putLong(ended.skipped());
		} else {
			throw new IllegalArgumentException(message.toString());
		}
		return RunLogFormat.frame(type, out.toBuffer());
	}

	/** The message of a frame, or empty when its type is not known. */
	static Optional<Message> decode(int type, ByteBuffer payload) {
		PayloadInput in = new PayloadInput(payload);
		return Optional.ofNullable(switch (type) {
		case STEP -> StepCodec.get(in);
		case RUN_STARTED -> new RunStarted(in.getText(), Instant.ofEpochMilli(in.getLong()), in.getLong(),
				settings(in));
		case NETWORK_DECLARED -> TopologyCodec.get(in);
		case FIT_STARTED -> new FitStarted(in.getInt(), in.getInt(), in.getInt(), in.getLong());
		case EPOCH_ENDED -> new EpochEnded(in.getInt(), in.getInt(), in.getLong());
		case CAPTURE_PROBLEM -> new CaptureProblem(in.getText(), in.getText());
		case RUN_FAILED -> new RunFailed(in.getText(), in.getText(), in.getText(), TopologyCodec.getFrames(in),
				in.getByte() != 0);
		case RUN_ENDED -> new RunEnded(constant(RunEnded.Reason.values(), in.getByte()), in.getLong(), in.getLong());
		default -> null;
		});
	}

	private static Map<String, String> settings(PayloadInput in) {
		Map<String, String> settings = new LinkedHashMap<>();
		List<Map.Entry<String, String>> entries = in.getAll(2 * Integer.BYTES,
				() -> Map.entry(in.getText(), in.getText()));
		entries.forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
		return settings;
	}

	static <T> T constant(T[] constants, int ordinal) {
		if (ordinal >= constants.length) {
			throw new MalformedPayloadException("unknown constant " + ordinal); //$NON-NLS-1$
		}
		return constants[ordinal];
	}
}
