// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.flow;

import java.util.List;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.selection.ViewSubject;
import org.gradlens.ui.internal.views.StepText;

/** Goes back to earlier steps with a slider, plays them, and goes live again. */
final class StepBar {

	private static final String PLAY = "\u25b6"; //$NON-NLS-1$
	private static final String PAUSE = "\u23f8"; //$NON-NLS-1$
	private static final int FRAME_MILLIS = 100;
	/** In how many frames a whole run is played. */
	private static final int FRAMES = 120;

	private final ViewSubject subject;
	private final Composite area;
	private final ToolItem play;
	private final ToolItem live;
	private final Scale slider;
	private final Label text;
	private List<Long> iterations = List.of();
	private boolean playing;

	StepBar(Composite parent, ViewSubject subject) {
		this.subject = subject;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(area);
		ToolBar tools = new ToolBar(area, SWT.FLAT);
		play = new ToolItem(tools, SWT.PUSH);
		play.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> setPlaying(!playing)));
		slider = new Scale(area, SWT.HORIZONTAL);
		slider.setToolTipText(Messages.StepBar_sliderToolTip);
		slider.getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.StepBar_sliderToolTip;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = text.getText();
			}
		});
		slider.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> goTo(slider.getSelection())));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(slider);
		text = new Label(area, SWT.TRAIL);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(text);
		ToolBar last = new ToolBar(area, SWT.FLAT);
		live = new ToolItem(last, SWT.CHECK);
		live.setText(Messages.StepBar_live);
		live.setToolTipText(Messages.StepBar_liveToolTip);
		live.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> setLive(live.getSelection())));
		setPlaying(false);
	}

	/** The widget that holds it. */
	Composite area() {
		return area;
	}

	/** Shows which steps there are, and which is looked at. */
	void show(List<Long> steps) {
		iterations = steps;
		OptionalLong looked = subject.current().iteration();
		int last = Math.max(1, steps.size() - 1);
		if (slider.getMaximum() != last) {
			slider.setMaximum(last);
			slider.setPageIncrement(Math.max(1, last / 10));
		}
		int index = looked.isEmpty() ? last : index(looked.getAsLong());
		if (slider.getSelection() != index) {
			slider.setSelection(index);
		}
		slider.setEnabled(steps.size() > 1);
		play.setEnabled(steps.size() > 1);
		live.setSelection(looked.isEmpty());
		String label = steps.isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.StepBar_step, StepText.whole(steps.get(Math.min(index, steps.size() - 1))));
		if (!text.getText().equals(label)) {
			int width = text.getText().length();
			text.setText(label);
			if (label.length() != width) {
				text.requestLayout();
			}
		}
	}

	private int index(long iteration) {
		int index = 0;
		while (index < iterations.size() - 1 && iterations.get(index) < iteration) {
			index++;
		}
		return index;
	}

	private void goTo(int index) {
		if (index < iterations.size()) {
			boolean newest = index == iterations.size() - 1;
			subject.setIteration(newest ? OptionalLong.empty() : OptionalLong.of(iterations.get(index)));
		}
	}

	private void setLive(boolean on) {
		setPlaying(false);
		if (on) {
			subject.setIteration(OptionalLong.empty());
		} else if (!iterations.isEmpty()) {
			subject.setIteration(OptionalLong.of(iterations.get(iterations.size() - 1)));
		}
	}

	private void setPlaying(boolean on) {
		playing = on;
		play.setText(on ? PAUSE : PLAY);
		play.setToolTipText(on ? Messages.StepBar_pauseToolTip : Messages.StepBar_playToolTip);
		if (on) {
			if (subject.current().isLive()) {
				goTo(0);
			}
			area.getDisplay().timerExec(FRAME_MILLIS, this::playOn);
		}
	}

	private void playOn() {
		if (area.isDisposed() || !playing) {
			return;
		}
		int now = index(subject.current().iteration().orElse(Long.MAX_VALUE));
		goTo(Math.min(iterations.size() - 1, now + Math.max(1, iterations.size() / FRAMES)));
		if (subject.current().isLive()) {
			setPlaying(false);
		} else {
			area.getDisplay().timerExec(FRAME_MILLIS, this::playOn);
		}
	}
}
