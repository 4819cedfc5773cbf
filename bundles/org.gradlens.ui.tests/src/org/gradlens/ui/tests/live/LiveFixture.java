// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gradlens.core.internal.engine.EngineContainer;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.tests.JavaProjectFixture;
import org.gradlens.ui.internal.UiStatus;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.live.LiveAction;
import org.gradlens.ui.internal.live.LiveSwitch;
import org.gradlens.ui.tests.flow.Workbench;

/** An experiment whose program is open in the editor beside the Gradient Flow view. */
public final class LiveFixture implements AutoCloseable {

	private static final int EPSILON = 2;

	private final JavaProjectFixture project;
	private final ILaunchConfiguration configuration;
	private final ITextEditor editor;
	private final Composite area;

	/** An experiment of a test program of the package {@code demo}, and of those that it uses; it is called as the first is. */
	public LiveFixture(String... programs) throws Exception {
		preferences().putBoolean(LiveSwitch.EXPLAINED, true);
		String name = programs[0];
		project = new JavaProjectFixture("live-" + name).withContainer(EngineContainer.PATH).withPrograms(programs);
		assertEquals(List.of(), project.build());
		ILaunchConfigurationWorkingCopy copy = DebugPlugin.getDefault().getLaunchManager()
				.getLaunchConfigurationType(ExperimentAttributes.TYPE).newInstance(null, name);
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project.name());
		copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, "demo." + name);
		configuration = copy.doSave();
		editor = Workbench.open(project.resource().getFile("src/demo/" + name + ".java"));
		area = Workbench.openFlow();
	}

	ITextEditor editor() {
		return editor;
	}

	/** The widget that holds the Gradient Flow view. */
	Composite area() {
		return area;
	}

	/** The switch in the view's tool bar. */
	public IAction liveAction() {
		IViewPart view = Workbench.page().findView(GradientFlowView.ID);
		return List.of(view.getViewSite().getActionBars().getToolBarManager().getItems()).stream()
				.filter(ActionContributionItem.class::isInstance).map(ActionContributionItem.class::cast)
				.map(ActionContributionItem::getAction).filter(LiveAction.class::isInstance).findFirst().orElseThrow();
	}

	/** From now on the user is asked before the program is run. */
	public void askFirst() {
		preferences().remove(LiveSwitch.EXPLAINED);
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(UiStatus.PLUGIN_ID);
	}

	/** Replaces the first occurrence of a text in the program. */
	public void replace(String old, String text) throws Exception {
		IDocument document = Workbench.document(editor);
		document.replace(document.get().indexOf(old), old.length(), text);
	}

	/** Saves the program. */
	public void save() {
		editor.doSave(new NullProgressMonitor());
	}

	/** What the view shows as the first layer's epsilon; not a number while it shows none. */
	public double firstFigure() {
		Tree table = Workbench.table(area);
		if (table.getItemCount() == 0) {
			return Double.NaN;
		}
		String shown = table.getItem(0).getItemCount() > 0 ? table.getItem(0).getItem(0).getText(EPSILON)
				: table.getItem(0).getText(EPSILON);
		return shown.isEmpty() ? Double.NaN : Double.parseDouble(shown.split(" ")[0]);
	}

	/** Paints the view now. */
	public void paint() {
		Workbench.table(area).redraw();
		Workbench.table(area).update();
	}

	@Override
	public void close() throws Exception {
		configuration.delete();
		Workbench.closeAll();
		project.close();
		askFirst();
	}
}
