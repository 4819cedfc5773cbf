// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.origin;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.Watch;
import org.gradlens.agent.internal.weave.WovenField;

/**
 * What woven configuration classes of the engine call. It never throws, and mentions no type of the
 * engine, so that it may be loaded before they are.
 */
public final class DeclarationHooks {

	private static final ClassValue<Map<String, WovenField>> FIELDS = new ClassValue<>() {

		@Override
		protected Map<String, WovenField> computeValue(Class<?> type) {
			return WovenField.of(type);
		}
	};

	private DeclarationHooks() {
	}

	/** The place in user code that makes something or hands it to a configuration right now, or null. */
	public static @Nullable Object here() {
		Watch watch = Watch.current();
		if (watch == null) {
			return null;
		}
		try {
			return watch.declarations().find();
		} catch (Throwable e) {
			watch.captureFailed(e);
			return null;
		}
	}

	/** Where a layer's builder was constructed, or null. */
	public static @Nullable Object madeOf(Object builder) {
		return wovenField(builder, WovenField.MADE).map(field -> field.get(builder)).orElse(null);
	}

	/** Notes where a configuration or a vertex was handed over, unless that is known already. */
	public static void setAdded(@Nullable Object part, @Nullable Object added) {
		if (part != null && added != null) {
			wovenField(part, WovenField.ADDED).filter(field -> field.get(part) == null)
					.ifPresent(field -> field.set(part, added));
		}
	}

	/** The woven field of the engine's base class of an object. */
	private static Optional<WovenField> wovenField(Object object, String name) {
		Class<?> type = object.getClass();
		while (type != null) {
			Map<String, WovenField> fields = FIELDS.get(type);
			WovenField field = fields.get(name);
			if (field != null) {
				return Optional.of(field);
			}
			type = type.getSuperclass();
		}
		return Optional.empty();
	}
}
