// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

import java.util.List;
import java.util.stream.Collectors;

/** The numbers of a chart as text for other programs. */
public final class ChartTable {

	private static final String LINE = "\r\n"; //$NON-NLS-1$

	private ChartTable() {
	}

	/** Cells separated by tabs, for the clipboard. */
	public static String tabbed(Chart chart) {
		return lines(chart.table(), "\t", System.lineSeparator()); //$NON-NLS-1$
	}

	/** Comma separated values as RFC 4180 describes them, with decimal points whatever the locale. */
	public static String csv(Chart chart) {
		return csv(chart.table());
	}

	/** The same of rows of cells. */
	public static String csv(List<List<String>> rows) {
		return lines(rows.stream().map(row -> row.stream().map(ChartTable::quoted).toList()).toList(), ",", LINE) + LINE; //$NON-NLS-1$
	}

	private static String lines(List<List<String>> rows, String separator, String lineSeparator) {
		return rows.stream().map(row -> String.join(separator, row)).collect(Collectors.joining(lineSeparator));
	}

	private static String quoted(String cell) {
		return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
