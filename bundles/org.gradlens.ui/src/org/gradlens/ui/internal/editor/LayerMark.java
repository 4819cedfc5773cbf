// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.List;

import org.gradlens.core.source.PlaceState;
import org.gradlens.ui.internal.flow.SignalState;

/** The state of a line that declares layers, worst last, as the rulers of the editor show it. */
enum LayerMark {
	/** In order as far as the error signal tells. */
	HEALTHY("org.gradlens.ui.annotation.healthy"), //$NON-NLS-1$
	/** Most units give nothing for any example. */
	DEAD("org.gradlens.ui.annotation.dead"), //$NON-NLS-1$
	/** The error signal gets lost. */
	VANISHING("org.gradlens.ui.annotation.vanishing"), //$NON-NLS-1$
	/** The error signal grows beyond bounds, or is not finite. */
	EXPLODING("org.gradlens.ui.annotation.exploding"), //$NON-NLS-1$
	/** Edited since it was measured. */
	OLD("org.gradlens.ui.annotation.old"); //$NON-NLS-1$

	/** The share of dead units from which a layer counts as dead. */
	private static final double MOSTLY = 0.5;

	private final String annotationType;

	LayerMark(String annotationType) {
		this.annotationType = annotationType;
	}

	/** The type of annotation that shows it. */
	String annotationType() {
		return annotationType;
	}

	/** The mark of a line: that of its worst layer. */
	static LayerMark of(PlaceState place, List<LayerMoment> layers) {
		return place == PlaceState.CHANGED ? OLD
				: layers.stream().map(LayerMark::of).max(Enum::compareTo).orElse(HEALTHY);
	}

	private static LayerMark of(LayerMoment layer) {
		if (layer.state() == SignalState.VANISHING) {
			return VANISHING;
		}
		if (layer.state() == SignalState.EXPLODING || layer.state() == SignalState.NOT_FINITE) {
			return EXPLODING;
		}
		return layer.dead().orElse(0) > MOSTLY ? DEAD : HEALTHY;
	}
}
