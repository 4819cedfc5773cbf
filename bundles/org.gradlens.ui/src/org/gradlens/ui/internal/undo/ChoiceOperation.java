// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.undo;

import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One choice of the user's.
 *
 * @param <C> what is chosen
 */
final class ChoiceOperation<C> extends AbstractOperation {

	/** What is done within this time after the same was done is one movement, for example turns of the wheel. */
	private static final long MOVEMENT_NANOS = 1_000_000_000;

	private final C before;
	private final Consumer<C> choose;
	private C chosen;
	private long changed = System.nanoTime();

	ChoiceOperation(String label, C before, C chosen, Consumer<C> choose) {
		super(label);
		this.before = before;
		this.chosen = chosen;
		this.choose = choose;
	}

	/** Whether a choice that is made now is the same movement going on. */
	boolean goesOn(String label) {
		return getLabel().equals(label) && System.nanoTime() - changed < MOVEMENT_NANOS;
	}

	/** Goes on to what another operation has chosen. */
	@SuppressWarnings("unchecked") // operations of one label in one view choose the same kind of thing
	void goOn(ChoiceOperation<?> next) {
		chosen = (C) next.chosen;
		changed = System.nanoTime();
		choose.accept(chosen);
	}

	@Override
	public IStatus execute(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
		choose.accept(chosen);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(@Nullable IProgressMonitor monitor, @Nullable IAdaptable info) {
		choose.accept(before);
		return Status.OK_STATUS;
	}
}
