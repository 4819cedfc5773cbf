// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/** Composes a frame's payload in memory. */
final class PayloadOutput {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
	private final DataOutputStream data = new DataOutputStream(bytes);

	ByteBuffer toBuffer() {
		return ByteBuffer.wrap(bytes.toByteArray());
	}

	PayloadOutput putByte(int value) {
		return write(() -> data.writeByte(value));
	}

	PayloadOutput putInt(int value) {
		return write(() -> data.writeInt(value));
	}

	PayloadOutput putLong(long value) {
		return write(() -> data.writeLong(value));
	}

	PayloadOutput putFloat(float value) {
		return write(() -> data.writeFloat(value));
	}

	PayloadOutput putDouble(double value) {
		return write(() -> data.writeDouble(value));
	}

	PayloadOutput putText(String text) {
		return putBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	PayloadOutput putBytes(byte[] array) {
		putInt(array.length);
		return write(() -> data.write(array));
	}

	<T> PayloadOutput putAll(Collection<T> items, Consumer<T> put) {
		putInt(items.size());
		items.forEach(put);
		return this;
	}

	private PayloadOutput write(Write write) {
		try {
			write.run();
		} catch (IOException e) {
			throw new UncheckedIOException("memory does not fail", e); //$NON-NLS-1$
		}
		return this;
	}

	private interface Write {
		void run() throws IOException;
	}
}
