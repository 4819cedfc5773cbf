// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.nio.file.Files;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;

/** Learns of the core's activation without causing it. */
final class CoreWatch implements BundleListener {

	private static final String CORE = "org.gradlens.core"; //$NON-NLS-1$

	private final Runnable onActive;
	private final BundleContext context;

	/** Calls back once, on another thread, when the core becomes active. */
	CoreWatch(Runnable onActive) {
		this.onActive = onActive;
		// this bundle may be inactive itself, and then has no context of its own
		context = Platform.getBundle(Constants.SYSTEM_BUNDLE_SYMBOLICNAME).getBundleContext();
		context.addBundleListener(this);
	}

	/** Whether an experiment was ever run in this workspace, so that the core may be woken. */
	static boolean hasRuns() {
		Bundle core = Platform.getBundle(CORE);
		return core.getState() == Bundle.ACTIVE
				|| Files.exists(Platform.getStateLocation(core).append("runs").toPath()); //$NON-NLS-1$
	}

	@Override
	public void bundleChanged(BundleEvent event) {
		if (event.getType() == BundleEvent.STARTED && CORE.equals(event.getBundle().getSymbolicName())) {
			close();
			onActive.run();
		}
	}

	/** Ceases to watch. */
	void close() {
		context.removeBundleListener(this);
	}
}
