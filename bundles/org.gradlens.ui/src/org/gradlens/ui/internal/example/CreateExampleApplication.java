// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.example;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.gradlens.ui.internal.Messages;

/**
 * Makes the example project in the workspace given by {@code -data}, for scripts: no display is needed. A project that
 * is there already stays as it is. Exits with 1 when another IDE has the workspace open.
 */
public final class CreateExampleApplication implements IApplication {

	private static final Integer EXIT_IN_USE = 1;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		context.applicationRunning();
		Location data = Platform.getInstanceLocation();
		if (!data.lock()) {
			System.err.println(NLS.bind(Messages.CreateExampleApplication_inUse, data.getURL()));
			return EXIT_IN_USE;
		}
		try {
			create();
			return EXIT_OK;
		} finally {
			data.release();
		}
	}

	private static void create() throws Exception {
		IProgressMonitor monitor = new NullProgressMonitor();
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		ExampleProject example = new ExampleProject(ExampleProject.DEFAULT_NAME);
		if (example.project().exists()) {
			System.out.println(NLS.bind(Messages.CreateExampleApplication_exists, example.project().getLocation()));
			return;
		}
		workspace.run(example, monitor);
		Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, monitor);
		workspace.save(true, monitor);
		System.out.println(NLS.bind(Messages.CreateExampleApplication_created, example.project().getLocation()));
	}

	@Override
	public void stop() {
		// runs to its end, which is near
	}
}
