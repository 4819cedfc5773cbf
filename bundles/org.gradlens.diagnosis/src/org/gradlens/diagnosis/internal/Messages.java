// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** This bundle's texts, without anything of the IDE, since the command line shows them as well. */
public final class Messages {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages"); //$NON-NLS-1$

	private Messages() {
	}

	/**
	 * A text, with its placeholders filled in.
	 *
	 * @throws java.util.MissingResourceException when there is none by this key
	 */
	public static String of(String key, Object... arguments) {
		String text = BUNDLE.getString(key);
		return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
	}
}
