// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IModuleDescription;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.debug.ui.launchConfigurations.JavaLaunchTab;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.launch.ExperimentValidator;
import org.gradlens.ui.internal.Messages;

/** The tab <em>Experiment</em>: which program trains, with how many threads, and what is captured. */
public final class ExperimentTab extends JavaLaunchTab {

	private static final List<String> CAPTURES = List.of(ExperimentAttributes.CAPTURE_NORMS,
			ExperimentAttributes.CAPTURE_ALL, ExperimentAttributes.CAPTURE_OFF);

	private final ClassPathCheck classPathCheck = new ClassPathCheck(this::classPathChecked);
	private Text project;
	private Text mainType;
	private ThreadsField threads;
	private Combo capture;
	private RateFields rate;
	private Button stopOnNonFinite;
	private LiveFields live;

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		content.setFont(parent.getFont());
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(content);
		project = createText(content, Messages.ExperimentTab_project);
		createButton(content, Messages.ExperimentTab_browse, this::browseProject);
		mainType = createText(content, Messages.ExperimentTab_mainType);
		createButton(content, Messages.ExperimentTab_search, this::searchMainType);
		createTraining(content);
		live = new LiveFields(content, this::updateLaunchConfigurationDialog);
		setControl(content);
	}

	private Text createText(Composite parent, String label) {
		createLabel(parent, label);
		Text text = new Text(parent, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addModifyListener(event -> updateLaunchConfigurationDialog());
		return text;
	}

	private static void createLabel(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
	}

	private void createButton(Composite parent, String label, Runnable action) {
		Button button = createPushButton(parent, label, null);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private void createTraining(Composite parent) {
		Group group = new Group(parent, SWT.NONE);
		group.setText(Messages.ExperimentTab_training);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(group);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);

		createLabel(group, Messages.ExperimentTab_threads);
		threads = new ThreadsField(group, this::updateLaunchConfigurationDialog);

		createLabel(group, Messages.ExperimentTab_capture);
		capture = new Combo(group, SWT.DROP_DOWN | SWT.READ_ONLY);
		capture.setItems(Messages.ExperimentTab_captureNorms, Messages.ExperimentTab_captureAll,
				Messages.ExperimentTab_captureOff);
		capture.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> updateLaunchConfigurationDialog()));
		GridDataFactory.swtDefaults().applyTo(capture);

		rate = new RateFields(group, this::updateLaunchConfigurationDialog);

		stopOnNonFinite = createCheckButton(group, Messages.ExperimentTab_stopOnNonFinite);
		stopOnNonFinite.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> updateLaunchConfigurationDialog()));
		GridDataFactory.swtDefaults().span(2, 1).applyTo(stopOnNonFinite);
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		ExperimentAttributes.initialise(configuration);
		IJavaElement context = getContext();
		if (context == null) {
			return;
		}
		initializeJavaProject(context, configuration);
		try {
			Optional<IType> type = MainTypes.near(context).stream().findFirst();
			if (type.isPresent()) {
				configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME,
						type.get().getFullyQualifiedName());
				configuration.rename(getLaunchConfigurationDialog().generateName(type.get().getElementName()));
			}
		} catch (JavaModelException e) {
			ILog.of(ExperimentTab.class).log(e.getStatus());
		}
	}

	@Override
	public void initializeFrom(ILaunchConfiguration configuration) {
		super.initializeFrom(configuration);
		classPathCheck.forget();
		try {
			project.setText(configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, "")); //$NON-NLS-1$
			mainType.setText(configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, "")); //$NON-NLS-1$
			threads.initializeFrom(configuration);
			rate.initializeFrom(configuration);
			live.initializeFrom(configuration);
			capture.select(Math.max(0, CAPTURES.indexOf(configuration.getAttribute(ExperimentAttributes.CAPTURE,
					ExperimentAttributes.CAPTURE_NORMS))));
			stopOnNonFinite.setSelection(configuration.getAttribute(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS,
					ExperimentAttributes.STOP_ON_NON_FINITE_LOSS_DEFAULT));
		} catch (CoreException e) {
			setErrorMessage(e.getStatus().getMessage());
			ILog.of(ExperimentTab.class).log(e.getStatus());
		}
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project.getText().trim());
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME, mainType.getText().trim());
		configuration.setAttribute(ExperimentAttributes.THREADS, threads.value());
		configuration.setAttribute(ExperimentAttributes.CAPTURE, CAPTURES.get(capture.getSelectionIndex()));
		rate.performApply(configuration);
		live.performApply(configuration);
		configuration.setAttribute(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS, stopOnNonFinite.getSelection());
		try {
			applyProgram(configuration);
		} catch (JavaModelException e) {
			ILog.of(ExperimentTab.class).log(e.getStatus());
		}
	}

	/** What follows from project and main type: the module, and the file whose <em>Run As</em> finds this again. */
	private void applyProgram(ILaunchConfigurationWorkingCopy configuration) throws JavaModelException {
		IJavaProject java = javaProject();
		if (java == null) {
			configuration.removeAttribute(IJavaLaunchConfigurationConstants.ATTR_MODULE_NAME);
			configuration.setMappedResources(null);
			return;
		}
		IModuleDescription module = java.getModuleDescription();
		configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_MODULE_NAME,
				module == null ? null : module.getElementName());
		IType type = java.findType(mainType.getText().trim().replace('$', '.'));
		IResource file = type == null ? null : type.getResource();
		configuration.setMappedResources(new IResource[] { file == null ? java.getProject() : file });
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		setErrorMessage(null);
		setWarningMessage(null);
		threads.showEffective(configuration);
		IStatus status = ExperimentValidator.check(configuration);
		if (status.getSeverity() != IStatus.ERROR) {
			try {
				IStatus classPath = classPathCheck.result(configuration);
				status = classPath.isOK() ? status : classPath;
			} catch (CoreException e) {
				status = e.getStatus();
			}
		}
		if (status.getSeverity() == IStatus.ERROR) {
			setErrorMessage(status.getMessage());
			return false;
		}
		if (!status.isOK()) {
			setWarningMessage(status.getMessage());
		}
		return true;
	}

	private void classPathChecked() {
		if (!getControl().isDisposed()) {
			getControl().getDisplay().asyncExec(() -> {
				if (!getControl().isDisposed()) {
					updateLaunchConfigurationDialog();
				}
			});
		}
	}

	private @Nullable IJavaProject javaProject() {
		String name = project.getText().trim();
		if (!IPath.ROOT.isValidSegment(name)) {
			return null;
		}
		IProject found = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		IJavaProject java = JavaCore.create(found);
		return java.exists() ? java : null;
	}

	private void browseProject() {
		try {
			new ProgramChooser(getShell()).chooseProject(javaProject())
					.ifPresent(chosen -> project.setText(chosen.getElementName()));
		} catch (JavaModelException e) {
			setErrorMessage(e.getStatus().getMessage());
		}
	}

	private void searchMainType() {
		try {
			new ProgramChooser(getShell()).chooseMainType(getLaunchConfigurationDialog(), javaProject())
					.ifPresent(chosen -> {
						mainType.setText(chosen.getFullyQualifiedName());
						project.setText(chosen.getJavaProject().getElementName());
					});
		} catch (JavaModelException e) {
			setErrorMessage(e.getStatus().getMessage());
		}
	}

	@Override
	protected void initializeAttributes() {
		super.initializeAttributes();
		getAttributesLabelsForPrototype().put(IJavaLaunchConfigurationConstants.ATTR_MAIN_TYPE_NAME,
				Messages.ExperimentTab_mainTypeLabel);
		getAttributesLabelsForPrototype().put(ExperimentAttributes.THREADS, Messages.ExperimentTab_threadsLabel);
		getAttributesLabelsForPrototype().put(ExperimentAttributes.CAPTURE, Messages.ExperimentTab_captureLabel);
		getAttributesLabelsForPrototype().put(ExperimentAttributes.STOP_ON_NON_FINITE_LOSS,
				Messages.ExperimentTab_stopLabel);
	}

	@Override
	public String getId() {
		return "org.gradlens.ui.experimentTab"; //$NON-NLS-1$
	}

	@Override
	public String getName() {
		return Messages.ExperimentTab_name;
	}

	@Override
	public @Nullable Image getImage() {
		return DebugUITools.getImage(ExperimentAttributes.TYPE);
	}
}
