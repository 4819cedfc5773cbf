// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A frame whose checksum is right.
 *
 * @param position where it begins in the file
 * @param type what it holds
 * @param payload its bytes; valid until the next frame is asked for
 */
record Frame(long position, int type, ByteBuffer payload) {

	/** Where the next frame begins. */
	long end() {
		return position + RunLogFormat.frameBytes(payload.limit());
	}

	/** Whether it holds readings of a kind and a network, and its iteration can be told. */
	boolean isOf(int wantedType, int network) {
		try {
			return type == wantedType && FrameType.beginsWithIteration(type) && numbers()[0] == network;
		} catch (MalformedPayloadException e) {
			return false;
		}
	}

	/** The iteration of a frame that holds readings. */
	long iteration() {
		return numbers()[1];
	}

	/** The network and the iteration that a frame with readings begins with. */
	private long[] numbers() {
		PayloadInput in = new PayloadInput(payload.duplicate());
		return new long[] { in.getVariable(), in.getVariable() };
	}

	/**
	 * The message, or empty when only a later version knows it.
	 *
	 * @throws MalformedPayloadException when the payload makes no sense
	 */
	Optional<Message> message() {
		return MessageCodec.decode(type, payload.duplicate());
	}

	/**
	 * The step of a frame that holds one, or a summary of steps.
	 *
	 * @throws MalformedPayloadException when the payload makes no sense
	 */
	Step step() {
		return StepCodec.get(new PayloadInput(payload.duplicate()));
	}
}
