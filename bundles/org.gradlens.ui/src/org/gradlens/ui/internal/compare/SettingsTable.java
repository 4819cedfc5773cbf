// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.chart.Chart;
import org.gradlens.ui.internal.chart.TableChart;
import org.gradlens.ui.internal.table.FittedTexts;

/** The launch settings in which runs differ, a column a run. */
final class SettingsTable {

	private final Composite area;
	private Map<String, List<String>> shown = Map.of();
	private List<String> runs = List.of();

	SettingsTable(Composite parent) {
		area = new Composite(parent, SWT.NONE);
	}

	Composite area() {
		return area;
	}

	/** The same as a picture. */
	Chart chart() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(Stream.concat(Stream.of(Messages.SettingsTable_setting), runs.stream()).toList());
		shown.forEach((name, values) -> rows.add(Stream.concat(Stream.of(name), values.stream()).toList()));
		return new TableChart(Messages.CompareView_settings, rows);
	}

	void show(Comparison comparison) {
		List<String> names = comparison.runs().stream().map(ComparedRun::name).toList();
		Map<String, List<String>> different = comparison.differentSettings();
		if (area.getChildren().length > 0 && names.equals(runs) && different.equals(shown)) {
			return;
		}
		runs = names;
		shown = different;
		for (var child : area.getChildren()) {
			child.dispose();
		}
		fill(new Tree(area, SWT.FULL_SELECTION | SWT.MULTI));
		area.layout(true, true);
	}

	private void fill(Tree table) {
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		table.setHeaderVisible(true);
		FittedTexts.in(table);
		table.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> {
			if (event.childID == ACC.CHILDID_SELF) {
				event.result = Messages.CompareView_settings;
			}
		}));
		addColumn(table, layout, Messages.SettingsTable_setting);
		runs.forEach(run -> addColumn(table, layout, run));
		shown.forEach((name, values) -> {
			TreeItem item = new TreeItem(table, SWT.NONE);
			item.setText(0, name);
			for (int i = 0; i < values.size(); i++) {
				item.setText(i + 1, values.get(i));
			}
		});
		if (shown.isEmpty()) {
			new TreeItem(table, SWT.NONE).setText(Messages.SettingsTable_same);
		}
	}

	private static void addColumn(Tree table, TreeColumnLayout layout, String title) {
		TreeColumn column = new TreeColumn(table, SWT.LEAD);
		column.setText(title);
		layout.setColumnData(column, new ColumnWeightData(1));
	}
}
