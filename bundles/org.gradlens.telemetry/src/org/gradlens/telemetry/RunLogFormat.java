// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The bytes of a run log. Numbers are big-endian.
 *
 * <pre>
 * file   = header frame* [index indexPosition]
 * header = "GRADLENS" major:u16 minor:u16
 * frame  = mark:u32 type:u16 check:u16 length:u32 payload:byte[length] checksum:u32
 * </pre>
 *
 * The mark is {@link #FRAME_MARK}; types are in {@link FrameType}; check is the lower half of the CRC-32C
 * of type and length, so that a damaged length is seen before the payload has arrived; checksum is the
 * CRC-32C of type, check, length and payload. A reader that finds damage goes on at the next mark.
 * <p>
 * In payloads, {@code u8}, {@code i32} and the like have a fixed length; {@code v} is a number of variable
 * length, seven bits a byte, the lowest first, all but the last byte with their top bit set; {@code s} is
 * a {@code v} of 2n for n &gt;= 0 and of -2n-1 else; {@code text} is {@code length:v} and so many bytes of
 * UTF-8; {@code list of x} is {@code count:v} and so many x. {@link MessageCodec} describes the payloads.
 * <p>
 * A writer appends a frame with one write. When it is closed in order it appends two frames more: the
 * index (see {@link RunLogIndex}), and one that holds the index's position as {@code i64} and ends the
 * file; a reader that does not find them reads the log through instead. Among the steps are summaries of
 * them (see {@link StepPyramid}), from which a run as a whole can be drawn.
 * <p>
 * The version rule: a reader skips what it does not know - frames by their type, columns of figures and
 * distributions of tensors by their number, and bytes at the end of a payload; who adds such raises
 * {@link #MINOR}. What an older reader could not understand raises {@link #MAJOR}, and a reader refuses a
 * newer major version.
 */
final class RunLogFormat {

	static final byte[] MAGIC = "GRADLENS".getBytes(StandardCharsets.US_ASCII);
	static final int MAJOR = 1;
	static final int MINOR = 3;
	static final int HEADER_BYTES = MAGIC.length + 2 * Short.BYTES;

	static final int FRAME_MARK = 0xA7474C46;
	/** Mark, type, check and length. */
	static final int FRAME_HEAD_BYTES = 2 * Integer.BYTES + 2 * Short.BYTES;
	static final int CHECKSUM_BYTES = Integer.BYTES;
	/** No writer makes a longer payload: a reader takes a longer one for damage. */
	static final int MAXIMUM_PAYLOAD_BYTES = 1 << 22;
	static final int MAXIMUM_FRAME_BYTES = FRAME_HEAD_BYTES + MAXIMUM_PAYLOAD_BYTES + CHECKSUM_BYTES;

	private static final int TYPE_OFFSET = Integer.BYTES;
	private static final int CHECK_OFFSET = TYPE_OFFSET + Short.BYTES;
	private static final int LENGTH_OFFSET = CHECK_OFFSET + Short.BYTES;

	private RunLogFormat() {
	}

	static ByteBuffer header() {
		return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putShort((short) MAJOR).putShort((short) MINOR).flip();
	}

	/**
	 * A whole frame, ready to be written.
	 *
	 * @throws IllegalArgumentException when the payload is longer than any frame's
	 */
	static ByteBuffer frame(int type, ByteBuffer payload) {
		int length = payload.remaining();
		if (length > MAXIMUM_PAYLOAD_BYTES) {
			throw new IllegalArgumentException(
					"a frame of " + length + " bytes is more than the run log can hold, " + MAXIMUM_PAYLOAD_BYTES); //$NON-NLS-1$ //$NON-NLS-2$
		}
		ByteBuffer frame = ByteBuffer.allocate(FRAME_HEAD_BYTES + length + CHECKSUM_BYTES);
		frame.putInt(FRAME_MARK).putShort((short) type).putShort(check(type, length)).putInt(length).put(payload);
		frame.putInt(checksum(frame, 0, length));
		return frame.flip();
	}

	static int type(ByteBuffer buffer, int frame) {
		return buffer.getShort(frame + TYPE_OFFSET) & 0xFFFF;
	}

	/** The length of the payload of a frame, or -1 when no frame can begin there; the head is in the buffer. */
	static int payloadLength(ByteBuffer buffer, int frame) {
		int length = buffer.getInt(frame + LENGTH_OFFSET);
		boolean believable = buffer.getInt(frame) == FRAME_MARK && length >= 0 && length <= MAXIMUM_PAYLOAD_BYTES
				&& buffer.getShort(frame + CHECK_OFFSET) == check(type(buffer, frame), length);
		return believable ? length : -1;
	}

	/** How many bytes a frame takes in all. */
	static int frameBytes(int payloadLength) {
		return FRAME_HEAD_BYTES + payloadLength + CHECKSUM_BYTES;
	}

	/** Whether the checksum of a frame that is in the buffer as a whole is right. */
	static boolean isIntact(ByteBuffer buffer, int frame, int payloadLength) {
		return checksum(buffer, frame, payloadLength) == buffer.getInt(frame + FRAME_HEAD_BYTES + payloadLength);
	}

	/** The payload of a frame that takes up the whole buffer. */
	static ByteBuffer payload(ByteBuffer frame) {
		return frame.slice(FRAME_HEAD_BYTES, frame.limit() - FRAME_HEAD_BYTES - CHECKSUM_BYTES);
	}

	private static int checksum(ByteBuffer buffer, int frame, int payloadLength) {
		CRC32C crc = new CRC32C();
		crc.update(buffer.array(), buffer.arrayOffset() + frame + TYPE_OFFSET,
				FRAME_HEAD_BYTES - TYPE_OFFSET + payloadLength);
		return (int) crc.getValue();
	}

	private static short check(int type, int length) {
		CRC32C crc = new CRC32C();
		crc.update(type >>> 8);
		crc.update(type);
		for (int shift = 24; shift >= 0; shift -= 8) {
			crc.update(length >>> shift);
		}
		return (short) crc.getValue();
	}
}
