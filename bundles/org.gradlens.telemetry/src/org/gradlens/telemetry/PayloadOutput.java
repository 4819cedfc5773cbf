// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/** Composes a frame's payload in memory. */
final class PayloadOutput {

	private static final int INITIAL_BYTES = 1024;
	private static final int WORD_BITS = Integer.SIZE;
	private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private byte[] bytes = new byte[INITIAL_BYTES];
	private int length;
	/** Bits that do not fill a word yet, the latest one lowest. */
	private long pendingBits;
	private int pendingCount;

	/** What was composed so far. */
	ByteBuffer toBuffer() {
		return ByteBuffer.wrap(bytes, 0, length);
	}

	PayloadOutput putByte(int value) {
		reserve(1);
		bytes[length++] = (byte) value;
		return this;
	}

	PayloadOutput putInt(int value) {
		reserve(Integer.BYTES);
		INTS.set(bytes, length, value);
		length += Integer.BYTES;
		return this;
	}

	PayloadOutput putLong(long value) {
		putInt((int) (value >>> WORD_BITS));
		return putInt((int) value);
	}

	/** Seven bits a byte, the lowest first; all but the last byte with their top bit set. */
	PayloadOutput putVariable(long value) {
		reserve(10);
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			bytes[length++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		bytes[length++] = (byte) rest;
		return this;
	}

	/** A number that may be negative and is small as a rule. */
	PayloadOutput putSignedVariable(long value) {
		return putVariable(value << 1 ^ value >> 63);
	}

	PayloadOutput putText(String text) {
		return putBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	PayloadOutput putBytes(byte[] array) {
		putVariable(array.length);
		reserve(array.length);
		System.arraycopy(array, 0, bytes, length, array.length);
		length += array.length;
		return this;
	}

	<T> PayloadOutput putAll(Collection<T> items, Consumer<T> put) {
		putVariable(items.size());
		items.forEach(put);
		return this;
	}

	/** The lowest so many bits of a number, highest first; {@link #endBits()} must follow the last of them. */
	void putBits(long value, int count) {
		if (count > WORD_BITS) {
			putBits(value >>> WORD_BITS, count - WORD_BITS);
			putBits(value, WORD_BITS);
			return;
		}
		pendingBits = pendingBits << count | value & (1L << count) - 1;
		pendingCount += count;
		if (pendingCount >= WORD_BITS) {
			pendingCount -= WORD_BITS;
			putInt((int) (pendingBits >>> pendingCount));
		}
	}

	/** Fills the last byte up with zeros. */
	void endBits() {
		for (; pendingCount > 0; pendingCount -= Byte.SIZE) {
			putByte((int) (pendingCount < Byte.SIZE ? pendingBits << Byte.SIZE - pendingCount
					: pendingBits >>> pendingCount - Byte.SIZE));
		}
		pendingBits = 0;
		pendingCount = 0;
	}

	private void reserve(int more) {
		if (length + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
		}
	}
}
