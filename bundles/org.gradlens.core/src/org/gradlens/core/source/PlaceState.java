// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.source;

/** What has become of a layer's declaration since its run. */
public enum PlaceState {
	/** It stands in the same words, here or elsewhere: what was measured holds. */
	UNCHANGED,
	/** It was edited: what was measured was before this edit. */
	CHANGED,
	/** It declares a layer, but stands there since the run: nothing was measured. */
	UNMEASURED,
	/** It is not there any more. */
	GONE,
	/** It could be one of several, or its source cannot be told: it has no place until that is known. */
	UNCERTAIN
}
