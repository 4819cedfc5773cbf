// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes a frame's payload apart. Never reads or allocates beyond what the payload holds: a count that
 * cannot be right throws {@link MalformedPayloadException}.
 */
final class PayloadInput {

	private static final int WORD_BITS = Integer.SIZE;

	private final ByteBuffer payload;
	/** Bits that were read but not asked for yet. */
	private long pendingBits;
	private int pendingCount;

	PayloadInput(ByteBuffer payload) {
		this.payload = payload;
	}

	/** Whether nothing is left, as where an older version wrote less. */
	boolean isAtEnd() {
		return !payload.hasRemaining();
	}

	int getByte() {
		return require(Byte.BYTES).get() & 0xFF;
	}

	int getInt() {
		return require(Integer.BYTES).getInt();
	}

	long getLong() {
		return require(Long.BYTES).getLong();
	}

	/** A number as {@link PayloadOutput#putVariable} puts it. */
	long getVariable() {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			int next = getByte();
			value |= (next & 0x7FL) << shift;
			if (next < 0x80) {
				return value;
			}
		}
		throw new MalformedPayloadException("endless number"); //$NON-NLS-1$
	}

	/** A number as {@link PayloadOutput#putSignedVariable} puts it. */
	long getSignedVariable() {
		long value = getVariable();
		return value >>> 1 ^ -(value & 1);
	}

	/** A variable-length number that must fit in an int. */
	int getVariableInt() {
		long value = getVariable();
		if (value != (int) value) {
			throw new MalformedPayloadException("number too great: " + value); //$NON-NLS-1$
		}
		return (int) value;
	}

	String getText() {
		return new String(getBytes(), StandardCharsets.UTF_8);
	}

	byte[] getBytes() {
		byte[] array = new byte[count(1)];
		payload.get(array);
		return array;
	}

	<T> List<T> getAll(int leastBytesPerItem, Supplier<T> get) {
		int count = count(leastBytesPerItem);
		List<T> items = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			items.add(get.get());
		}
		return items;
	}

	/** A number of items that follow, each of which takes at least so many bytes. */
	int count(int leastBytesPerItem) {
		return count(leastBytesPerItem * Byte.SIZE, Integer.MAX_VALUE);
	}

	/** A number of items that follow, each of which takes at least so many bits, and no more than a limit. */
	int count(int leastBitsPerItem, int limit) {
		long count = getVariable();
		if (count < 0 || count > limit || count > (long) payload.remaining() * Byte.SIZE / leastBitsPerItem) {
			throw new MalformedPayloadException("impossible count " + count); //$NON-NLS-1$
		}
		return (int) count;
	}

	/** The next bits as {@link PayloadOutput#putBits} puts them. */
	long getBits(int count) {
		if (count > WORD_BITS) {
			return getBits(count - WORD_BITS) << WORD_BITS | getBits(WORD_BITS);
		}
		while (pendingCount < count) {
			boolean word = payload.remaining() >= Integer.BYTES;
			pendingBits = word ? pendingBits << WORD_BITS | payload.getInt() & 0xFFFFFFFFL
					: pendingBits << Byte.SIZE | getByte();
			pendingCount += word ? WORD_BITS : Byte.SIZE;
		}
		pendingCount -= count;
		return pendingBits >>> pendingCount & (1L << count) - 1;
	}

	/** Leaves out what the last byte was filled up with, and gives whole bytes back. */
	void endBits() {
		payload.position(payload.position() - pendingCount / Byte.SIZE);
		pendingBits = 0;
		pendingCount = 0;
	}

	private ByteBuffer require(int bytes) {
		if (payload.remaining() < bytes) {
			throw new MalformedPayloadException("payload too short"); //$NON-NLS-1$
		}
		return payload;
	}
}
