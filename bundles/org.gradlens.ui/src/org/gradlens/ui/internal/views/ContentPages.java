// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Pages of a view, one of which is seen at a time: what it is for, or a sentence that says why that is not there. */
public final class ContentPages {

	private final StackLayout stack = new StackLayout();
	private final Composite area;
	private final Composite messagePage;
	private final Label message;

	/** Pages without content, and an empty sentence. */
	public ContentPages(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(stack);
		messagePage = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(messagePage);
		message = new Label(messagePage, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
	}

	/** The widget that holds the pages; contents are made in it. */
	public Composite area() {
		return area;
	}

	/** Says why there is nothing to be seen. */
	public void show(String why) {
		if (!message.getText().equals(why)) {
			message.setText(why);
			message.requestLayout();
		}
		show(messagePage);
	}

	/** Shows a content, or another page. */
	public void show(Control page) {
		if (stack.topControl != page) {
			stack.topControl = page;
			area.layout();
		}
	}

	/** Whether a content is seen. */
	public boolean shows(Control page) {
		return stack.topControl == page;
	}

	/** Gives the keyboard to the page that is seen. */
	public void setFocus() {
		stack.topControl.setFocus();
	}
}
