// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import org.eclipse.jface.text.source.Annotation;

/** The mark of a line that declares layers; puts what it says into words only when it is asked. */
final class LayerAnnotation extends Annotation {

	private volatile LineReading line;

	LayerAnnotation(LineReading line) {
		super(line.mark().annotationType(), false, null);
		this.line = line;
	}

	/** Takes newer figures of the same line in the same state. */
	void renew(LineReading newer) {
		line = newer;
	}

	/** The line as it was read. */
	LineReading line() {
		return line;
	}

	@Override
	public String getText() {
		return LineText.of(line);
	}
}
