// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.views;

import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** What a screen reader says of a control. */
final class Spoken {

	private Spoken() {
	}

	/** Its name; empty when it gives itself none. */
	static String name(Control control) {
		AccessibleEvent event = new AccessibleEvent(control.getAccessible());
		event.childID = ACC.CHILDID_SELF;
		for (Object listener : listeners(control, "accessibleListeners")) {
			((AccessibleListener) listener).getName(event);
		}
		return event.result == null ? "" : event.result;
	}

	/** Its value; empty when it has none. */
	static String value(Control control) {
		AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
		event.childID = ACC.CHILDID_SELF;
		for (Object listener : listeners(control, "accessibleControlListeners")) {
			((AccessibleControlListener) listener).getValue(event);
		}
		return event.result == null ? "" : event.result;
	}

	/** SWT has no way to ask: only the platform's screen reader is told. */
	private static List<?> listeners(Control control, String field) {
		try {
			var listeners = Accessible.class.getDeclaredField(field);
			listeners.setAccessible(true);
			return listeners.get(control.getAccessible()) instanceof List<?> list ? list : List.of();
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}
}
