// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gradlens.telemetry.probe.EngineMessage.Ready;
import org.gradlens.telemetry.probe.EngineMessage.Seen;
import org.gradlens.telemetry.probe.EngineMessage.Spent;
import org.gradlens.telemetry.probe.ProbeAnswer.Outcome;
import org.gradlens.telemetry.probe.ProbeRequest.Program;

/**
 * The bytes between a probe engine and the IDE, once the engine has connected and said the same hello as on a control
 * channel. Numbers are big-endian, texts as {@link DataOutputStream#writeUTF} has them, lists their length as i32 and
 * their elements.
 *
 * <pre>
 * to the engine:   (probe | cancel)*
 *   probe  = 1:u8 number:i32 log:text roots:list mainType:text method:text arguments:list iterations:i32 budget:i32
 *   cancel = 2:u8
 * from the engine: (seen | answer | ready | spent)*
 *   answer = 1:u8 number:i32 outcome:u8 detail:text loaded:i64 declared:i64 first:i64 seen:i64 last:i64 answered:i64
 *   ready  = 2:u8
 *   spent  = 3:u8 reason:text
 *   seen   = 4:u8 number:i32
 * </pre>
 *
 * The engine says ready when it has started and after each answer, or else spent, and then nothing more. It is asked for
 * one probe at a time. When the connection ends, the engine does, too.
 */
public final class ProbeProtocol {

	private static final int PROBE = 1;
	private static final int CANCEL = 2;
	private static final int ANSWER = 1;
	private static final int READY = 2;
	private static final int SPENT = 3;
	private static final int SEEN = 4;
	private static final int MOST_ELEMENTS = 100_000;

	private ProbeProtocol() {
	}

	private interface Content {
		void write(DataOutputStream out) throws IOException;
	}

	/** Asks for a probe. */
	public static void request(OutputStream out, ProbeRequest request) throws IOException {
		send(out, data -> {
			data.writeByte(PROBE);
			data.writeInt(request.number());
			data.writeUTF(request.log());
			write(data, request.userRoots());
			data.writeUTF(request.program().mainType());
			data.writeUTF(request.program().method());
			write(data, request.program().arguments());
			data.writeInt(request.iterations());
			data.writeInt(request.budgetMillis());
		});
	}

	/** Calls the probe off that is under way; one that is answered already is not concerned. */
	public static void cancel(OutputStream out) throws IOException {
		send(out, data -> data.writeByte(CANCEL));
	}

	/** Waits for the next request; empty when the probe under way is called off. */
	public static Optional<ProbeRequest> readRequest(InputStream in) throws IOException {
		DataInputStream data = new DataInputStream(in);
		int code = data.readUnsignedByte();
		return switch (code) {
		case PROBE -> Optional.of(new ProbeRequest(data.readInt(), data.readUTF(), readList(data),
				new Program(data.readUTF(), data.readUTF(), readList(data)), data.readInt(), data.readInt()));
		case CANCEL -> Optional.empty();
		default -> throw new ProtocolException("no request: " + code); //$NON-NLS-1$
		};
	}

	/** Says something to the IDE. */
	public static void say(OutputStream out, EngineMessage message) throws IOException {
		send(out, data -> {
			if (message instanceof ProbeAnswer answer) {
				data.writeByte(ANSWER);
				data.writeInt(answer.number());
				data.writeByte(answer.outcome().ordinal());
				data.writeUTF(answer.detail());
				ProbeTimes times = answer.times();
				data.writeLong(times.loaded());
				data.writeLong(times.declared());
				data.writeLong(times.firstIteration());
				data.writeLong(times.seen());
				data.writeLong(times.lastIteration());
				data.writeLong(times.answered());
			} else if (message instanceof Seen seen) {
				data.writeByte(SEEN);
				data.writeInt(seen.number());
			} else if (message instanceof Spent spent) {
				data.writeByte(SPENT);
				data.writeUTF(spent.reason());
			} else {
				data.writeByte(READY);
			}
		});
	}

	/** Waits for what the engine says next. */
	public static EngineMessage readMessage(InputStream in) throws IOException {
		DataInputStream data = new DataInputStream(in);
		int code = data.readUnsignedByte();
		return switch (code) {
		case ANSWER -> new ProbeAnswer(data.readInt(), outcome(data.readUnsignedByte()), data.readUTF(),
				new ProbeTimes(data.readLong(), data.readLong(), data.readLong(), data.readLong(), data.readLong(),
						data.readLong()));
		case SEEN -> new Seen(data.readInt());
		case READY -> new Ready();
		case SPENT -> new Spent(data.readUTF());
		default -> throw new ProtocolException("no message: " + code); //$NON-NLS-1$
		};
	}

	private static Outcome outcome(int code) throws IOException {
		if (code >= Outcome.values().length) {
			throw new ProtocolException("no outcome: " + code); //$NON-NLS-1$
		}
		return Outcome.values()[code];
	}

	/** All at once, so that what is said is not cut into small packets. */
	private static void send(OutputStream out, Content content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		content.write(new DataOutputStream(bytes));
		out.write(bytes.toByteArray());
		out.flush();
	}

	private static void write(DataOutputStream out, List<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (String text : texts) {
			out.writeUTF(text);
		}
	}

	private static List<String> readList(DataInputStream in) throws IOException {
		int size = in.readInt();
		if (size < 0 || size > MOST_ELEMENTS) {
			throw new ProtocolException("no list: " + size); //$NON-NLS-1$
		}
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			texts.add(in.readUTF());
		}
		return texts;
	}
}
