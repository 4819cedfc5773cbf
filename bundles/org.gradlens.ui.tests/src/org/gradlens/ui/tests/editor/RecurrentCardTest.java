// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.gradlens.telemetry.Layer;
import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.ui.internal.editor.LayerHover;
import org.gradlens.ui.internal.time.ThroughTimeView;
import org.gradlens.ui.tests.UiLoop;
import org.gradlens.ui.tests.Widgets;
import org.gradlens.ui.tests.flow.SyntheticNetwork;
import org.gradlens.ui.tests.flow.SyntheticRun;
import org.gradlens.ui.tests.flow.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The card of a recurrent layer leads to its error signal's way back through time as well. */
class RecurrentCardTest {

	private static final int RECURRENT = StackEditor.FIRST;
	private static final int DENSE = RECURRENT + 1;

	private StackEditor stack;
	private SyntheticRun run;

	@BeforeEach
	void train(TestInfo test) throws Exception {
		stack = new StackEditor(test);
		SyntheticNetwork network = StackEditor.network();
		run = new SyntheticRun("recurrent", stack.project().name()).start().say(recurrent(network.declaration()),
				network.step(0, network.falling(1, 0.1)));
		stack.awaitAll();
	}

	@AfterEach
	void closeAll() throws Exception {
		run.close();
		stack.close();
	}

	/** The same network with an LSTM for its first layer. */
	private static NetworkDeclared recurrent(NetworkDeclared dense) {
		List<Layer> layers = new ArrayList<>(dense.layers());
		Layer first = layers.get(0);
		layers.set(0, new Layer(0, first.name(), "LSTM", "tanh", first.weightInitialisation(), first.inputs(),
				first.parameters(), first.origin()));
		return new NetworkDeclared(dense.network(), dense.kind(), layers);
	}

	@Test
	void onlyARecurrentLayerLeadsThroughTime() throws Exception {
		Link recurrent = links(RECURRENT);
		assertTrue(recurrent.getText().contains(ThroughTimeView.ID), recurrent::getText);
		Event click = new Event();
		click.text = ThroughTimeView.ID;
		recurrent.notifyListeners(SWT.Selection, click);
		assertTrue(recurrent.isDisposed());
		assertEquals(ThroughTimeView.class, Workbench.page().findView(ThroughTimeView.ID).getClass());
		Workbench.page().hideView(Workbench.page().findView(ThroughTimeView.ID));
		Link dense = links(DENSE);
		assertFalse(dense.getText().contains(ThroughTimeView.ID), dense::getText);
		dense.getShell().dispose();
	}

	/** Opens the card of the layer that a line declares. */
	private Link links(int line) throws Exception {
		int offset = stack.document().get().indexOf("layer(", stack.document().getLineOffset(line - 1));
		LayerHover hover = new LayerHover();
		UiLoop.await(() -> hover.getHoverInfo2(stack.viewer(), new Region(offset, 0)) != null, () -> "no card");
		List<Shell> before = List.of(Display.getCurrent().getShells());
		IInformationControl card = hover.getHoverControlCreator()
				.createInformationControl(stack.viewer().getTextWidget().getShell());
		((IInformationControlExtension2) card).setInput(hover.getHoverInfo2(stack.viewer(), new Region(offset, 0)));
		Shell shell = List.of(Display.getCurrent().getShells()).stream().filter(opened -> !before.contains(opened))
				.findFirst().orElseThrow();
		return (Link) Widgets.below(shell).stream().filter(Link.class::isInstance).findFirst().orElseThrow();
	}
}
