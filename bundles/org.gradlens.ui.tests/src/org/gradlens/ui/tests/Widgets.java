// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Finds controls as a user does, by what is written on or before them, and uses them. */
public final class Widgets {

	private Widgets() {
	}

	/** All controls below one, in the order of the keyboard. */
	public static List<Control> below(Composite parent) {
		List<Control> controls = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			controls.add(child);
			if (child instanceof Composite composite) {
				controls.addAll(below(composite));
			}
		}
		return controls;
	}

	/** The control of a kind that follows the label with this text. */
	public static <T extends Control> T labelled(Composite parent, String label, Class<T> kind) {
		return below(parent).stream().dropWhile(control -> !label.equals(text(control))).filter(kind::isInstance)
				.findFirst().map(kind::cast)
				.orElseGet(() -> fail("no " + kind.getSimpleName() + " labelled " + label + " in " + texts(parent)));
	}

	/** The button with this text. */
	public static Button button(Composite parent, String text) {
		return below(parent).stream().filter(Button.class::isInstance).filter(button -> text.equals(text(button)))
				.findFirst().map(Button.class::cast).orElseGet(() -> fail("no button " + text + " in " + texts(parent)));
	}

	/** Presses a button, which must be enabled. */
	public static void press(Composite parent, String text) {
		Button button = button(parent, text);
		assertTrue(button.isEnabled(), () -> text + " is disabled: " + texts(parent));
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** What can be read of the controls below one, mnemonics removed. */
	public static List<String> texts(Composite parent) {
		return below(parent).stream().filter(Control::isVisible).map(Widgets::text).filter(text -> !text.isEmpty())
				.toList();
	}

	/** The open shell with a title. */
	public static Optional<Shell> shell(String title) {
		return Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.getText().equals(title)).findFirst();
	}

	/** The titles of the open shells. */
	public static String shells() {
		return Arrays.stream(Display.getCurrent().getShells()).map(Shell::getText).toList().toString();
	}

	private static String text(Control control) {
		String text = "";
		if (control instanceof Label label) {
			text = label.getText();
		} else if (control instanceof Button button) {
			text = button.getText();
		} else if (control instanceof Text field) {
			text = field.getText();
		} else if (control instanceof CLabel label) {
			text = label.getText();
		} else if (control instanceof StyledText field) {
			text = field.getText();
		} else if (control instanceof Link link) {
			text = link.getText().replaceAll("</?a>", "");
		} else if (control instanceof Group group) {
			text = group.getText();
		}
		return text.replace("&", "");
	}
}
