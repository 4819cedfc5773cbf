// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IMemento;
import org.gradlens.telemetry.Tensor;
import org.gradlens.ui.internal.Messages;
import org.gradlens.ui.internal.curves.Curve;
import org.gradlens.ui.internal.map.MapFigure;
import org.gradlens.ui.internal.undo.UndoableChoices;
import org.gradlens.ui.internal.views.ChoiceAction;
import org.gradlens.ui.internal.views.Choices;
import org.gradlens.ui.internal.views.TensorText;

/** What is compared of runs: which network, and on each page which figure. For the user interface's thread. */
final class CompareChoices {

	private static final String FIGURE = "figure"; //$NON-NLS-1$
	private static final String CURVE = "curve"; //$NON-NLS-1$
	private static final String TENSOR = "tensor"; //$NON-NLS-1$
	private static final String NETWORK = "network"; //$NON-NLS-1$

	private final Runnable changed;
	/** The tool bar's item for each page, in their order. */
	private final List<IContributionItem> ofPages = new ArrayList<>();
	private MapFigure figure = MapFigure.EPSILON;
	private Curve curve = Curve.LOSS;
	private Tensor tensor = Tensor.GRADIENT;
	private int network;
	private int networks = 1;
	private @Nullable IContributionItem ofNetworks;

	/** @param changed told of each choice */
	CompareChoices(@Nullable IMemento saved, Runnable changed) {
		this.changed = changed;
		figure = Choices.restored(saved, FIGURE, figure);
		curve = Choices.restored(saved, CURVE, curve);
		tensor = Choices.restored(saved, TENSOR, tensor);
		Integer kept = saved == null ? null : saved.getInteger(NETWORK);
		network = kept == null ? 0 : kept;
	}

	/** What the bars of the flow show. */
	MapFigure figure() {
		return figure;
	}

	/** What the curves show. */
	Curve curve() {
		return curve;
	}

	/** Whose values the distributions count. */
	Tensor tensor() {
		return tensor;
	}

	/** Which of the runs' networks, counted from 0. */
	int network() {
		return network;
	}

	/** Offers the choices; the tool bar shows only those for the page that is shown. */
	void fill(IActionBars bars, UndoableChoices undo) {
		ofPages.add(add(bars, undo, Messages.GradientMapView_figure, () -> List.of(MapFigure.values()), MapFigure::title, figure,
				chosen -> figure = chosen));
		ofPages.add(add(bars, undo, Messages.CompareChoices_curve, () -> List.of(Curve.values()), Curve::title, curve,
				chosen -> curve = chosen));
		ofPages.add(add(bars, undo, Messages.DistributionsView_tensor, () -> List.of(Tensor.values()), TensorText::name, tensor,
				chosen -> tensor = chosen));
		ofNetworks = add(bars, undo, Messages.CompareChoices_network, this::numbers, CompareChoices::name, network,
				chosen -> network = chosen);
	}

	private <C> IContributionItem add(IActionBars bars, UndoableChoices undo, String title, Supplier<List<C>> offered,
			Function<C, String> name, C chosen, Consumer<C> choose) {
		ChoiceAction<C> action = new ChoiceAction<>(title, offered, name, chosen, choose.andThen(choice -> changed.run()),
				undo);
		IContributionItem item = action.labelled();
		bars.getToolBarManager().add(item);
		MenuManager menu = new MenuManager(title);
		action.fill(menu);
		bars.getMenuManager().add(menu);
		return item;
	}

	private List<Integer> numbers() {
		return IntStream.range(0, networks).boxed().toList();
	}

	private static String name(int network) {
		return NLS.bind(Messages.FlowHeader_network, network + 1);
	}

	/** Shows in the tool bar what can be chosen for a page, by its number from 0, of so many networks. */
	void show(IToolBarManager tools, int page, int ofSoMany) {
		networks = ofSoMany;
		for (int i = 0; i < ofPages.size(); i++) {
			ofPages.get(i).setVisible(i == page);
		}
		IContributionItem item = ofNetworks;
		if (item != null) {
			item.setVisible(ofSoMany > 1);
		}
		tools.update(true);
	}

	void saveState(IMemento saved) {
		saved.putString(FIGURE, figure.name());
		saved.putString(CURVE, curve.name());
		saved.putString(TENSOR, tensor.name());
		saved.putInteger(NETWORK, network);
	}
}
