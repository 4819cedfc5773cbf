// SPDX-License-Identifier: EPL-2.0
package org.gradlens.e2e;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.internal.ide.application.IDEApplication;

/**
 * The Eclipse IDE as a user starts it, with somebody at the keyboard: the scenario runs on a thread of
 * its own beside the workbench and closes it at the end.
 *
 * The system property {@code org.gradlens.e2e.output} names the directory for screenshots. Which scenario it is, the
 * declaration of the application tells.
 */
@SuppressWarnings("restriction")
public final class ScenarioApplication implements IApplication, IExecutableExtension {

	private static final Integer FAILED = 1;
	private static final String SCENARIO = "scenario";
	private static final String PICTURES = "pictures";

	private final IApplication ide = new IDEApplication();
	private final Checks checks = new Checks();
	private boolean takesPictures;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		takesPictures = data instanceof Map<?, ?> parameters && PICTURES.equals(parameters.get(SCENARIO));
	}

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Path output = Path.of(System.getProperty("org.gradlens.e2e.output", "target/screenshots"));
		Platform.addLogListener((status, plugin) -> checks.logged(status));
		Thread user = new Thread(() -> act(output), "user");
		user.setDaemon(true);
		user.start();
		ide.start(context);
		return checks.report() ? EXIT_OK : FAILED;
	}

	private void act(Path output) {
		User user = new User();
		Screenshots screenshots = new Screenshots(output);
		try {
			user.waitForWorkbench();
			if (takesPictures) {
				new PicturesScenario(user, checks, output).run();
			} else {
				new FirstLightScenario(user, screenshots, checks).run();
				new CompareRunsScenario(user, screenshots, checks).run();
				new LiveGradientsScenario(user, screenshots, checks).run();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (Exception | AssertionError e) {
			checks.failed(e);
			screenshots.take("failure");
		} finally {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}

	@Override
	public void stop() {
		ide.stop();
	}
}
