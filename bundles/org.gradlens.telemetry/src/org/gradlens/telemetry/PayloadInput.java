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

	private final ByteBuffer payload;

	PayloadInput(ByteBuffer payload) {
		this.payload = payload;
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

	float getFloat() {
		return require(Float.BYTES).getFloat();
	}

	double getDouble() {
		return require(Double.BYTES).getDouble();
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
		int count = getInt();
		if (count < 0 || count > payload.remaining() / leastBytesPerItem) {
			throw new MalformedPayloadException("impossible count " + count); //$NON-NLS-1$
		}
		return count;
	}

	private ByteBuffer require(int bytes) {
		if (payload.remaining() < bytes) {
			throw new MalformedPayloadException("payload too short"); //$NON-NLS-1$
		}
		return payload;
	}
}
