// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

/** What was chosen in an earlier session. */
public final class Choices {

	private Choices() {
	}

	/** The constant whose name was kept, or another when there is none. */
	public static <E extends Enum<E>> E restored(@Nullable IMemento saved, String key, E otherwise) {
		String name = saved == null ? null : saved.getString(key);
		for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		return otherwise;
	}

	/** Whether something was on, or another answer when that was not kept. */
	public static boolean restored(@Nullable IMemento saved, String key, boolean otherwise) {
		Boolean kept = saved == null ? null : saved.getBoolean(key);
		return kept == null ? otherwise : kept;
	}
}
