// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;
import org.gradlens.ui.internal.Messages;

/** Lets a screen reader say what a chart is called and what its crosshair is at. */
final class ChartAccess {

	private ChartAccess() {
	}

	static void give(Canvas canvas, Supplier<Optional<Chart>> chart, Supplier<Optional<Spot>> spot) {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = chart.get().map(Chart::name).orElse(null);
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = spot.get().map(Spot::text).orElse(null);
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = Messages.ChartCanvas_help;
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = spot.get().map(Spot::text).orElse(null);
			}
		});
	}

	/** Says that the crosshair is somewhere else. */
	static void changed(Canvas canvas) {
		canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
	}
}
