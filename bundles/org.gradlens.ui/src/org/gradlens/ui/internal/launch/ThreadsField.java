// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.launch;

import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.gradlens.core.internal.launch.ExperimentAttributes;
import org.gradlens.core.internal.launch.TrainingThreads;
import org.gradlens.ui.internal.Messages;

/** The choice of the number of threads, and below it what follows from the choice. */
final class ThreadsField {

	private final Combo choice;
	private final Label note;

	/** A field in a grid of two columns, of which it takes the second and the second of the next row. */
	ThreadsField(Composite parent, Runnable changed) {
		choice = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
		GridDataFactory.swtDefaults().applyTo(choice);
		new Label(parent, SWT.NONE);
		note = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
	}

	/** Offers automatic and each number up to the processors, or to the configuration's number if that is greater. */
	void initializeFrom(ILaunchConfiguration configuration) throws CoreException {
		int chosen = Math.max(ExperimentAttributes.AUTOMATIC_THREADS,
				configuration.getAttribute(ExperimentAttributes.THREADS, ExperimentAttributes.AUTOMATIC_THREADS));
		int greatest = Math.max(chosen, Runtime.getRuntime().availableProcessors());
		choice.setItems(IntStream.rangeClosed(0, greatest).mapToObj(ThreadsField::label).toArray(String[]::new));
		choice.select(chosen);
	}

	private static String label(int number) {
		return number == ExperimentAttributes.AUTOMATIC_THREADS
				? NLS.bind(Messages.ThreadsField_automatic, TrainingThreads.automatic())
				: Integer.toString(number);
	}

	/** The number chosen, or {@link ExperimentAttributes#AUTOMATIC_THREADS}. */
	int value() {
		return Math.max(ExperimentAttributes.AUTOMATIC_THREADS, choice.getSelectionIndex());
	}

	/** Says what a launch of the configuration will set; the Environment tab may ask for another number. */
	void showEffective(ILaunchConfiguration configuration) {
		try {
			int chosen = value() == ExperimentAttributes.AUTOMATIC_THREADS ? TrainingThreads.automatic() : value();
			int effective = TrainingThreads.effective(configuration);
			String text = NLS.bind(effective == chosen ? Messages.ThreadsField_sets : Messages.ThreadsField_environment,
					TrainingThreads.VARIABLE, effective);
			if (!text.equals(note.getText())) {
				note.setText(text);
			}
		} catch (CoreException e) {
			ILog.of(ThreadsField.class).log(e.getStatus());
		}
	}
}
