// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.views;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.gradlens.core.Gradlens;
import org.gradlens.ui.internal.chart.ChartSource;
import org.gradlens.ui.internal.compare.CompareView;
import org.gradlens.ui.internal.curves.TrainingCurvesView;
import org.gradlens.ui.internal.distributions.DistributionsView;
import org.gradlens.ui.internal.flow.GradientFlowView;
import org.gradlens.ui.internal.map.GradientMapView;
import org.gradlens.ui.internal.runs.RunsView;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.internal.views.ChartView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.flow.Workbench;

/** The views that show runs, each with what it must say of one. */
enum AnyView {
	FLOW(GradientFlowView.ID, "Layers of the network", "Layer", "lstm 1", "lstm 1"),
	MAP(GradientMapView.ID, "Gradient map of Epsilon", "First iteration", "lstm 1", "lstm 1"),
	DISTRIBUTIONS(DistributionsView.ID, "Distribution of lstm 1", "Iteration", "Positive", "magnitude"),
	CURVES(TrainingCurvesView.ID, "Training curves", "First iteration", "Learning rate", "Learning rate"),
	TIME(ThroughTimeView.ID, "Epsilon through time", "Layer", "lstm 2", "time step"),
	RUNS(RunsView.ID, "Runs", "Name", "Completed.", "Completed."),
	COMPARE(CompareView.ID, "Epsilon", "Layer", "lstm 1", "lstm 1");

	private final String id;
	private final String accessibleName;
	private final String heading;
	private final String cell;
	private final String label;

	/**
	 * @param accessibleName how the name for a screen reader begins
	 * @param heading stands above a column of its table
	 * @param cell stands elsewhere in its table
	 * @param label stands in its picture
	 */
	AnyView(String id, String accessibleName, String heading, String cell, String label) {
		this.id = id;
		this.accessibleName = accessibleName;
		this.heading = heading;
		this.cell = cell;
		this.label = label;
	}

	String id() {
		return id;
	}

	String accessibleName() {
		return accessibleName;
	}

	String heading() {
		return heading;
	}

	String cell() {
		return cell;
	}

	String label() {
		return label;
	}

	/** Opens it; comparing asks for the runs to be compared. */
	IViewPart open() throws Exception {
		IViewPart view = begin();
		UiLoop.flush();
		return view;
	}

	/** Opens it, and does not look what becomes of it. */
	IViewPart begin() throws Exception {
		IViewPart view = Workbench.page().showView(id);
		if (view instanceof CompareView compare && Gradlens.runs().runs().size() > 1) {
			compare.compare(Gradlens.runs().runs());
		}
		return view;
	}

	/** What is taken away of it. */
	static ChartSource source(IViewPart view) {
		return view instanceof ChartView<?> charts ? charts.canvas() : (ChartSource) view;
	}

	/** Waits until it shows a run. */
	static ChartSource awaitContent(IViewPart view) throws Exception {
		ChartSource source = source(view);
		UiLoop.await(() -> source.chart().filter(chart -> chart.table().size() > 1).isPresent()
				&& source.control().isVisible() && source.control().getSize().x > 0, () -> view.getTitle() + " is empty");
		UiLoop.flush();
		return source;
	}

	/** The widget that it fills. */
	static Composite area(IViewPart view) {
		return (Composite) view.getSite().getService(MPart.class).getWidget();
	}

	static void closeAll() throws Exception {
		for (AnyView each : values()) {
			IViewPart view = Workbench.page().findView(each.id);
			if (view != null) {
				Workbench.page().hideView(view);
			}
		}
		Workbench.closeAll();
	}

	/** Identifiers of help contexts leave out the bundle. */
	String context() {
		return id.substring(id.lastIndexOf('.') + 1);
	}
}
