// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.XMLMemento;
import org.gradlens.core.tests.ErrorLog;
import org.gradlens.ui.internal.selection.ViewSubject;
import org.gradlens.ui.internal.selection.WindowSubject;
import org.gradlens.ui.tests.UiLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedSubjectTest {

	private ErrorLog errors;
	private IWorkbenchWindow window;
	private WindowSubject shared;

	@BeforeEach
	void follow() {
		errors = new ErrorLog();
		window = Workbench.page().getWorkbenchWindow();
		shared = WindowSubject.of(window);
		shared.followNewest();
	}

	@AfterEach
	void followAgain() throws Exception {
		shared.followNewest();
		shared.setLayers(List.of());
		shared.setIteration(OptionalLong.empty());
		Workbench.closeAll();
		errors.close();
		errors.assertEmpty();
	}

	@Test
	void followsTheNewestRunUntilOneIsChosen() throws Exception {
		try (SyntheticRun first = new SyntheticRun("first", "no-such-project")) {
			awaitRun(first);
			shared.setIteration(OptionalLong.of(3));
			try (SyntheticRun second = new SyntheticRun("second", "no-such-project")) {
				awaitRun(second);
				assertTrue(shared.current().isLive());
				shared.choose(first.run());
				assertFalse(shared.followsNewest());
				try (SyntheticRun third = new SyntheticRun("third", "no-such-project")) {
					UiLoop.flush();
					assertEquals(Optional.of(first.run()), shared.current().run());
					shared.followNewest();
					assertEquals(Optional.of(third.run()), shared.current().run());
				}
			}
		}
	}

	@Test
	void aPinnedViewStaysWithItsRunAndSharesLayersAndStep() throws Exception {
		try (SyntheticRun first = new SyntheticRun("stays", "no-such-project")) {
			awaitRun(first);
			ViewSubject view = new ViewSubject(window, null);
			view.pin(view.here());
			try (SyntheticRun second = new SyntheticRun("goes", "no-such-project")) {
				awaitRun(second);
				view.setLayers(List.of(4, 2, 4));
				view.setIteration(OptionalLong.of(77));
				assertEquals(Optional.of(first.run()), view.current().run());
				assertEquals(List.of(2, 4), view.current().layers());
				assertEquals(OptionalLong.of(77), shared.current().iteration());

				XMLMemento memento = XMLMemento.createWriteRoot("view");
				view.saveState(memento);
				ViewSubject reopened = new ViewSubject(window, memento);
				assertTrue(reopened.isPinned());
				assertEquals(view.current(), reopened.current());
				reopened.pin(Optional.empty());
				assertEquals(Optional.of(second.run()), reopened.current().run());
				reopened.dispose();
			}
			view.dispose();
		}
	}

	private void awaitRun(SyntheticRun run) throws Exception {
		UiLoop.await(() -> shared.current().run().equals(Optional.of(run.run())), () -> shared.current().toString());
	}
}
