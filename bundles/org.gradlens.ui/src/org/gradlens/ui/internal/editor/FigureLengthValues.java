// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.editor;

import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.gradlens.ui.internal.Messages;

/** The lengths that a user may choose from, by what they are called. */
public final class FigureLengthValues implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		return Map.of(Messages.FigureLength_none, FigureLength.NONE.name(), Messages.FigureLength_short,
				FigureLength.SHORT.name(), Messages.FigureLength_medium, FigureLength.MEDIUM.name(),
				Messages.FigureLength_long, FigureLength.LONG.name());
	}
}
