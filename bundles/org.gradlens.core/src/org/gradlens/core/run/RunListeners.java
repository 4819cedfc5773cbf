// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;

/** Those who are told of changes to runs; what one of them throws is logged and harms no other. */
final class RunListeners {

	private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

	synchronized void add(RunListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	void remove(RunListener listener) {
		listeners.remove(listener);
	}

	void added(Run run) {
		tell(RunListener::runAdded, run);
	}

	void changed(Run run) {
		tell(RunListener::runChanged, run);
	}

	void found(Run run) {
		tell(RunListener::findingsChanged, run);
	}

	void removed(Run run) {
		tell(RunListener::runRemoved, run);
	}

	private void tell(BiConsumer<RunListener, Run> event, Run run) {
		for (RunListener listener : listeners) {
			try {
				event.accept(listener, run);
			} catch (RuntimeException e) {
				ILog.of(RunListeners.class).error(e.getMessage(), e);
			}
		}
	}
}
