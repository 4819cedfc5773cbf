// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** The outlines of the texts that were looked at last, since the same few are looked at again and again. */
final class SourceOutlines {

	private static final int KEPT = 24;

	private static final Map<String, SourceOutline> OUTLINES = new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, SourceOutline> eldest) {
			return size() > KEPT;
		}
	};

	private SourceOutlines() {
	}

	/** The outline of a text. */
	static SourceOutline of(String text) {
		synchronized (OUTLINES) {
			SourceOutline known = OUTLINES.get(text);
			if (known != null) {
				return known;
			}
		}
		SourceOutline outline = new SourceOutline(text);
		synchronized (OUTLINES) {
			OUTLINES.put(text, outline);
		}
		return outline;
	}
}
