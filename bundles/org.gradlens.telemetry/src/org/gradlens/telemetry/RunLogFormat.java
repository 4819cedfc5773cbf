// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The bytes of a run log, all big-endian.
 *
 * <pre>
 * file   = header frame*
 * header = "GRADLENS" major:u16 minor:u16
 * frame  = mark:u32 type:u16 reserved:u16 length:u32 payload:byte[length] checksum:u32
 * </pre>
 *
 * The checksum is CRC-32C over type, reserved, length and payload. The mark lets a reader find the next
 * frame behind a damaged one. A reader skips frames of types it does not know and bytes it does not know
 * at the end of a payload; what it could not understand for another reason raises {@link #MAJOR}, and a
 * reader refuses a newer major version.
 */
final class RunLogFormat {

	static final byte[] MAGIC = "GRADLENS".getBytes(StandardCharsets.US_ASCII);
	static final int MAJOR = 1;
	static final int MINOR = 0;
	static final int HEADER_BYTES = MAGIC.length + 2 * Short.BYTES;

	static final int FRAME_MARK = 0xA7474C46;
	/** Mark, type, reserved and length. */
	static final int FRAME_HEAD_BYTES = 2 * Integer.BYTES + 2 * Short.BYTES;
	static final int CHECKSUM_BYTES = Integer.BYTES;
	/** No writer makes a longer payload: a reader takes a longer one for damage. */
	static final int MAXIMUM_PAYLOAD_BYTES = 1 << 26;

	private RunLogFormat() {
	}

	static ByteBuffer header() {
		return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putShort((short) MAJOR).putShort((short) MINOR).flip();
	}

	/** A whole frame, ready to be written. */
	static ByteBuffer frame(int type, ByteBuffer payload) {
		ByteBuffer frame = ByteBuffer.allocate(FRAME_HEAD_BYTES + payload.remaining() + CHECKSUM_BYTES);
		frame.putInt(FRAME_MARK).putShort((short) type).putShort((short) 0).putInt(payload.remaining()).put(payload);
		frame.putInt(checksum(frame.duplicate().flip().position(Integer.BYTES)));
		return frame.flip();
	}

	/** The checksum of what remains in the buffer, which is used up. */
	static int checksum(ByteBuffer checked) {
		CRC32C crc = new CRC32C();
		crc.update(checked);
		return (int) crc.getValue();
	}
}
