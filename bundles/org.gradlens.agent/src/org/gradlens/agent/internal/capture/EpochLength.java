// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.lang.reflect.Field;
import java.util.Collection;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How many minibatches an iterator will deliver, for those of the engine's iterators that know but do not
 * tell. Their classes may be absent from the class path, so they are asked by name.
 */
final class EpochLength {

	/** The length is not known. */
	static final long UNKNOWN = -1;

	private static final String ITERATORS = "org.deeplearning4j.datasets.iterator.";

	private EpochLength() {
	}

	static long of(Object iterator) {
		for (Class<?> type = iterator.getClass(); type != null; type = type.getSuperclass()) {
			try {
				switch (type.getName()) {
				case ITERATORS + "utilty.ListDataSetIterator":
					return batches(((Collection<?>) read(type, iterator, "list")).size(), read(type, iterator, "batch"));
				case ITERATORS + "BaseDatasetIterator":
					return batches((Integer) read(type, iterator, "numExamples"), read(type, iterator, "batch"));
				case ITERATORS + "utilty.SingletonDataSetIterator", "org.nd4j.linalg.dataset.adapter.SingletonDataSetIterator":
					return 1;
				default:
					break;
				}
			} catch (ReflectiveOperationException | RuntimeException e) {
				return UNKNOWN;
			}
		}
		return UNKNOWN;
	}

	private static Object read(Class<?> type, Object iterator, String field) throws ReflectiveOperationException {
		Field declared = type.getDeclaredField(field);
		declared.setAccessible(true);
		@Nullable Object value = declared.get(iterator);
		if (value == null) {
			throw new NoSuchFieldException(field);
		}
		return value;
	}

	private static long batches(long examples, Object batch) {
		long size = (Integer) batch;
		return (examples + size - 1) / size;
	}
}
