// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** The colours of the current theme that figures are drawn in; the user can change them. */
public enum ThemeColors {
	/** What is in order. */
	HEALTHY("org.gradlens.ui.healthy"), //$NON-NLS-1$
	/** An error signal that gets lost. */
	VANISHING("org.gradlens.ui.vanishing"), //$NON-NLS-1$
	/** An error signal that grows beyond bounds. */
	EXPLODING("org.gradlens.ui.exploding"), //$NON-NLS-1$
	/** Figures that were measured before an edit. */
	OLD("org.gradlens.ui.old"), //$NON-NLS-1$
	/** Figures that stand beside the source. */
	FIGURES("org.gradlens.ui.figures"), //$NON-NLS-1$
	/** Lines of an axis. */
	GRID("org.gradlens.ui.grid"), //$NON-NLS-1$
	/** Axes of charts, with their numbers. */
	AXIS("org.gradlens.ui.axis"), //$NON-NLS-1$
	/** Units that have died. */
	DEAD("org.gradlens.ui.dead"), //$NON-NLS-1$
	/** The range behind figures in which all is well. */
	BAND("org.gradlens.ui.band"), //$NON-NLS-1$
	/** The first of several series. */
	SERIES_1("org.gradlens.ui.series1"), //$NON-NLS-1$
	/** The second of several series. */
	SERIES_2("org.gradlens.ui.series2"), //$NON-NLS-1$
	/** The third of several series. */
	SERIES_3("org.gradlens.ui.series3"), //$NON-NLS-1$
	/** The fourth of several series. */
	SERIES_4("org.gradlens.ui.series4"), //$NON-NLS-1$
	/** The fifth of several series. */
	SERIES_5("org.gradlens.ui.series5"); //$NON-NLS-1$

	private static final ThemeColors[] SERIES = { SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5 };

	/** Keeps the style sheet off a widget: it gives labels the colour of plain text whenever a part is activated. */
	private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$

	private final String id;

	ThemeColors(String id) {
		this.id = id;
	}

	/** The colour of a series, by its number from 0; after the fifth they come again. */
	public static ThemeColors series(int number) {
		return SERIES[number % SERIES.length];
	}

	/** The colour as the theme has it now; owned by the theme. For the user interface's thread. */
	public Color get() {
		return registry().get(id);
	}

	/** Gives a control this colour for its text; the workbench's style sheet leaves it alone from then on. */
	public void paintText(Control control) {
		control.setData(UNSTYLED, Boolean.TRUE);
		control.setForeground(get());
	}

	/** The registry that tells of changes. */
	public static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}
}
