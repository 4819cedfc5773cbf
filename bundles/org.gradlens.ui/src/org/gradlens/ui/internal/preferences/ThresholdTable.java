// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.preferences;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.gradlens.core.internal.launch.RunThresholds;
import org.gradlens.diagnosis.Rule;
import org.gradlens.diagnosis.Threshold;
import org.gradlens.ui.internal.Messages;

/** The thresholds of all rules, to be changed one by one: own values, beside what holds where there is none. */
public final class ThresholdTable {

	private static final int NAME_WEIGHT = 6;
	private static final int VALUE_WEIGHT = 1;

	private final TreeViewer viewer;
	private final Map<Threshold, Double> own = new EnumMap<>(Threshold.class);
	private final Function<Threshold, Double> inherited;
	private final Runnable changed;

	/**
	 * @param parent has no other child
	 * @param inherited the value of a threshold that has no own one
	 * @param changed told after the user has changed a value
	 */
	public ThresholdTable(Composite parent, Function<Threshold, Double> inherited, Runnable changed) {
		this.inherited = inherited;
		this.changed = changed;
		TreeColumnLayout layout = new TreeColumnLayout();
		parent.setLayout(layout);
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = Messages.ThresholdTable_name;
				}
			}
		});
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(new Content());
		column(layout, Messages.ThresholdTable_threshold, NAME_WEIGHT,
				element -> element instanceof Rule rule ? rule.title() : ((Threshold) element).title());
		column(layout, Messages.ThresholdTable_value, VALUE_WEIGHT, this::valueText)
				.setEditingSupport(new ValueEditing());
		column(layout, Messages.ThresholdTable_default, VALUE_WEIGHT,
				element -> element instanceof Threshold threshold ? text(threshold.defaultValue()) : ""); //$NON-NLS-1$
		viewer.setAutoExpandLevel(2);
		viewer.setInput(Rule.values());
	}

	private TreeViewerColumn column(TreeColumnLayout layout, String title, int weight, Function<Object, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEAD);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {

			@Override
			public String getText(Object element) {
				return text.apply(element);
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}

			@Override
			public @Nullable Font getFont(Object element) {
				boolean isOwn = element instanceof Threshold threshold && own.containsKey(threshold);
				return isOwn ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
		return column;
	}

	private String valueText(Object element) {
		return element instanceof Threshold threshold
				? text(Optional.ofNullable(own.get(threshold)).orElseGet(() -> inherited.apply(threshold)))
				: ""; //$NON-NLS-1$
	}

	private static String text(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value) : Double.toString(value);
	}

	/** The widget's viewer, whose elements are rules, and below them their thresholds. */
	public TreeViewer viewer() {
		return viewer;
	}

	/** The own values. */
	public Map<Threshold, Double> own() {
		return new EnumMap<>(own);
	}

	/** Shows other own values; those of thresholds that are not named are given up. */
	public void setOwn(Map<Threshold, Double> values) {
		own.clear();
		own.putAll(values);
		viewer.refresh();
	}

	/** Gives a threshold a value from a text; an empty one gives the own value up. */
	void enter(Threshold threshold, String text) {
		Optional<Double> value = RunThresholds.number(text).filter(number -> !number.equals(inherited.apply(threshold)));
		if (value.isPresent()) {
			own.put(threshold, value.get());
		} else {
			own.remove(threshold);
		}
		viewer.update(threshold, null);
		changed.run();
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return Arrays.stream(Rule.values()).filter(this::hasChildren).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return Arrays.stream(Threshold.values()).filter(threshold -> threshold.rule() == parent).toArray();
		}

		@Override
		public @Nullable Object getParent(Object element) {
			return element instanceof Threshold threshold ? threshold.rule() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Rule && List.of(Threshold.values()).stream()
					.anyMatch(threshold -> threshold.rule() == element);
		}
	}

	private final class ValueEditing extends EditingSupport {

		ValueEditing() {
			super(viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			TextCellEditor editor = new TextCellEditor(viewer.getTree());
			editor.setValidator(value -> value.toString().isBlank() || RunThresholds.number(value.toString()).isPresent()
					? null
					: NLS.bind(Messages.ThresholdTable_notNumber, value));
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return element instanceof Threshold;
		}

		@Override
		protected Object getValue(Object element) {
			return valueText(element);
		}

		@Override
		protected void setValue(Object element, @Nullable Object value) {
			if (value != null && (value.toString().isBlank() || RunThresholds.number(value.toString()).isPresent())) {
				enter((Threshold) element, value.toString());
			}
		}
	}
}
