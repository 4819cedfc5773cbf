// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command.summary;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text, its columns as wide as they need to be. */
final class TextTable {

	private static final String GAP = "  ";

	private final int leftAligned;
	private final List<List<String>> rows = new ArrayList<>();

	/**
	 * An empty table.
	 *
	 * @param leftAligned how many columns hold text; the others hold numbers
	 */
	TextTable(int leftAligned) {
		this.leftAligned = leftAligned;
	}

	void add(String... cells) {
		rows.add(List.of(cells));
	}

	List<String> lines() {
		int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
		for (List<String> row : rows) {
			for (int column = 0; column < widths.length; column++) {
				widths[column] = Math.max(widths[column], row.get(column).length());
			}
		}
		return rows.stream().map(row -> line(row, widths)).toList();
	}

	private String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int column = 0; column < widths.length; column++) {
			String cell = row.get(column);
			String padding = " ".repeat(widths[column] - cell.length());
			line.append(column == 0 ? "" : GAP).append(column < leftAligned ? cell + padding : padding + cell);
		}
		return line.toString().stripTrailing();
	}
}
