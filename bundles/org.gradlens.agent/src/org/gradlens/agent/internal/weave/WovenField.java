// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A field that weaving adds to a class of the engine. It is private and transient, so that neither the
 * class's serial version nor its JSON form changes.
 */
public final class WovenField {

	private static final String PREFIX = "gradlens$";

	/** Where a layer, its builder or a vertex was made. */
	public static final String MADE = PREFIX + "made";
	/** Where a layer or vertex was handed to a configuration. */
	public static final String ADDED = PREFIX + "added";
	/** What is captured of a network. */
	public static final String CAPTURE = PREFIX + "capture";

	private final Field field;

	/**
	 * The field of a class.
	 *
	 * @throws IllegalStateException when the class was loaded without being woven
	 */
	public WovenField(Class<?> owner, String name) {
		try {
			field = owner.getDeclaredField(name);
			field.setAccessible(true);
		} catch (NoSuchFieldException e) {
			throw new IllegalStateException(owner.getName() + " was loaded before it could be prepared", e);
		}
	}

	/** The woven fields that a class itself declares, by name. */
	public static Map<String, WovenField> of(Class<?> owner) {
		return WovenClasses.NAMES.contains(owner.getName())
				? Stream.of(owner.getDeclaredFields()).map(Field::getName).filter(name -> name.startsWith(PREFIX))
						.collect(Collectors.toMap(Function.identity(), name -> new WovenField(owner, name)))
				: Map.of();
	}

	/** The value in an object. */
	public @Nullable Object get(Object object) {
		try {
			return field.get(object);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Sets the value in an object. */
	public void set(Object object, @Nullable Object value) {
		try {
			field.set(object, value);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}
}
