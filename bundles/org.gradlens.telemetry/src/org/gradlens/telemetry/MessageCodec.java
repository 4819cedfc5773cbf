// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns messages into frames and payloads back into messages. Payloads, as far as no class of their own
 * describes them:
 *
 * <pre>
 * runStarted     = mainType:text startedAtMillis:i64 processId:i64 settings:list of {name:text value:text}
 * fitStarted     = network:i32 firstEpoch:i32 epochs:i32 iterationsPerEpoch:i64
 * epochEnded     = network:i32 epoch:i32 iterations:i64
 * captureProblem = summary:text detail:text
 * runFailed      = threadName:text exceptionType:text message:text frames:list of frame outOfMemory:u8
 * runEnded       = reason:u8 iterations:i64 skipped:i64
 * timeProfile    = network:v iteration:v layer:v epsilonNorms:row
 * nonFiniteFound = network:i32 iteration:i64 tensor:i32 index:i32 count:i64
 * initialParameters = network:v readings
 * </pre>
 *
 * with {@link TopologyCodec} for a frame and a network's declaration, {@link StepCodec} for a step, its
 * summaries and readings, {@link DistributionsCodec} for distributions, {@link DataCodec} for
 * what is known of data, {@link PackedNumbers} for a row, and
 * {@link RunLogIndex} for the index.
 */
final class MessageCodec {

	private MessageCodec() {
	}

	/** A whole frame, ready to be written. */
	static ByteBuffer encode(Message message) {
		PayloadOutput out = new PayloadOutput();
		int type;
		if (message instanceof Step step) {
			type = FrameType.STEP;
			StepCodec.put(out, step);
		} else if (message instanceof RunStarted started) {
			type = FrameType.RUN_STARTED;
			out.putText(started.mainType()).putLong(started.startedAt().toEpochMilli()).putLong(started.processId());
			out.putAll(started.settings().entrySet(),
					setting -> out.putText(setting.getKey()).putText(setting.getValue()));
		} else if (message instanceof NetworkDeclared network) {
			type = FrameType.NETWORK_DECLARED;
			TopologyCodec.put(out, network);
		} else if (message instanceof FitStarted fit) {
			type = FrameType.FIT_STARTED;
			out.putInt(fit.network()).putInt(fit.firstEpoch()).putInt(fit.epochs()).putLong(fit.iterationsPerEpoch());
		} else if (message instanceof EpochEnded epoch) {
			type = FrameType.EPOCH_ENDED;
			out.putInt(epoch.network()).putInt(epoch.epoch()).putLong(epoch.iterations());
		} else if (message instanceof Distributions distributions) {
			type = FrameType.DISTRIBUTIONS;
			DistributionsCodec.put(out, distributions);
		} else if (message instanceof TimeProfile profile) {
			type = FrameType.TIME_PROFILE;
			putTimeProfile(out, profile);
		} else if (message instanceof NonFiniteFound found) {
			type = FrameType.NON_FINITE_FOUND;
			out.putInt(found.network()).putLong(found.iteration()).putInt(found.tensor().code()).putInt(found.index())
					.putLong(found.count());
		} else if (message instanceof InitialParameters parameters) {
			type = FrameType.INITIAL_PARAMETERS;
			StepCodec.putReadings(out.putVariable(parameters.network()), parameters.readings());
		} else if (message instanceof DataSummary data) {
			type = FrameType.DATA_SUMMARY;
			DataCodec.put(out, data);
		} else if (message instanceof Evaluated evaluated) {
			type = FrameType.EVALUATED;
			DataCodec.put(out, evaluated);
		} else if (message instanceof CaptureProblem problem) {
			type = FrameType.CAPTURE_PROBLEM;
			out.putText(problem.summary()).putText(problem.detail());
		} else if (message instanceof RunFailed failed) {
			type = FrameType.RUN_FAILED;
			out.putText(failed.threadName()).putText(failed.exceptionType()).putText(failed.message());
			TopologyCodec.putFrames(out, failed.userFrames());
			out.putByte(failed.outOfMemory() ? 1 : 0);
		} else if (message instanceof RunEnded ended) {
			type = FrameType.RUN_ENDED;
			out.putByte(ended.reason().ordinal()).putLong(ended.iterations()).putLong(ended.skipped());
		} else {
			throw new IllegalArgumentException(message.toString());
		}
		return RunLogFormat.frame(type, out.toBuffer());
	}

	/** A frame that holds a summary of steps. */
	static ByteBuffer encodeSummary(int level, Step summary) {
		PayloadOutput out = new PayloadOutput();
		StepCodec.put(out, summary);
		return RunLogFormat.frame(FrameType.summary(level), out.toBuffer());
	}

	/** The message of a frame, or empty when its type is not known. */
	static Optional<Message> decode(int type, ByteBuffer payload) {
		PayloadInput in = new PayloadInput(payload);
		return Optional.ofNullable(switch (type) {
		case FrameType.STEP -> StepCodec.get(in);
		case FrameType.RUN_STARTED -> new RunStarted(in.getText(), Instant.ofEpochMilli(in.getLong()), in.getLong(),
				settings(in));
		case FrameType.NETWORK_DECLARED -> TopologyCodec.get(in);
		case FrameType.FIT_STARTED -> new FitStarted(in.getInt(), in.getInt(), in.getInt(), in.getLong());
		case FrameType.EPOCH_ENDED -> new EpochEnded(in.getInt(), in.getInt(), in.getLong());
		case FrameType.DISTRIBUTIONS -> DistributionsCodec.get(in);
		case FrameType.TIME_PROFILE -> timeProfile(in);
		case FrameType.NON_FINITE_FOUND -> nonFiniteFound(in);
		case FrameType.INITIAL_PARAMETERS -> new InitialParameters(in.getVariableInt(), StepCodec.getReadings(in));
		case FrameType.DATA_SUMMARY -> DataCodec.getSummary(in);
		case FrameType.EVALUATED -> DataCodec.getEvaluated(in);
		case FrameType.CAPTURE_PROBLEM -> new CaptureProblem(in.getText(), in.getText());
		case FrameType.RUN_FAILED -> new RunFailed(in.getText(), in.getText(), in.getText(), TopologyCodec.getFrames(in),
				in.getByte() != 0);
		case FrameType.RUN_ENDED -> new RunEnded(constant(RunEnded.Reason.values(), in.getByte()), in.getLong(), in.getLong());
		default -> null;
		});
	}

	private static void putTimeProfile(PayloadOutput out, TimeProfile profile) {
		out.putVariable(profile.network()).putVariable(profile.iteration()).putVariable(profile.layer());
		BitSet present = new BitSet();
		present.set(0, profile.epsilonNorms().length);
		PackedNumbers.put(out, profile.epsilonNorms(), present, Precision.FIGURE);
	}

	private static TimeProfile timeProfile(PayloadInput in) {
		int network = in.getVariableInt();
		long iteration = in.getVariable();
		int layer = in.getVariableInt();
		double[][] norms = new double[1][];
		PackedNumbers.get(in, (values, present) -> norms[0] = values);
		return new TimeProfile(network, iteration, layer, norms[0]);
	}

	/** Null for a tensor that only a later version knows. */
	private static @Nullable NonFiniteFound nonFiniteFound(PayloadInput in) {
		int network = in.getInt();
		long iteration = in.getLong();
		Optional<Tensor> tensor = Tensor.ofCode(in.getInt());
		int index = in.getInt();
		long count = in.getLong();
		return tensor.map(known -> new NonFiniteFound(network, iteration, known, index, count)).orElse(null);
	}

	private static Map<String, String> settings(PayloadInput in) {
		Map<String, String> settings = new LinkedHashMap<>();
		List<Map.Entry<String, String>> entries = in.getAll(2,
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
