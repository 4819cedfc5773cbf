// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.listeners.Loss;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.config.ExecutionResult;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * What woven code of the engine calls that trains a plain SameDiff. Some methods stand in for a call of the
 * engine and make it; whatever else they do never throws, so that training is not broken by being watched.
 */
public final class SameDiffHooks {

	private SameDiffHooks() {
	}

	/** A SameDiff is about to be trained on this thread; the engine itself works on a copy of it. */
	public static void fitBegins(Object network, Object iterator, int epochs) {
		Passes.with(network, capture -> {
			Passes.enter(capture);
			capture.fitBegins(iterator, epochs);
		});
	}

	/** The training has ended, or was broken off. */
	public static void fitEnds(Object network, boolean whole) {
		Passes.leave();
		Passes.with(network, capture -> {
			if (whole) {
				capture.variablesEpochEnds();
			}
			capture.fitEnds();
		});
	}

	/** An iteration begins. */
	public static void iterationBegins(Object at, @Nullable Object batch) {
		Passes.inPass(capture -> capture.variablesBegin((At) at, (MultiDataSet) batch));
	}

	/** Stands in for the taking of an operation's result. */
	public static INDArray resultAt(ExecutionResult results, int index) {
		INDArray result = results.resultAt(index);
		signals(signals -> signals.resultTaken(result));
		return result;
	}

	/** Stands in for the taking of a variable that is updated next. */
	public static INDArray getArr(SDVariable variable) {
		signals(signals -> signals.variableTaken(variable));
		return variable.getArr();
	}

	/** Stands in for the update of a variable where the loss is made small. */
	public static INDArray subi(INDArray parameter, INDArray update) {
		INDArray result = parameter.subi(update);
		signals(signals -> signals.updated(parameter, update));
		return result;
	}

	/** Stands in for the update of a variable where something is made great. */
	public static INDArray addi(INDArray parameter, INDArray update) {
		INDArray result = parameter.addi(update);
		signals(signals -> signals.updated(parameter, update));
		return result;
	}

	/** An iteration is over. */
	public static void iterationEnds(Object loss) {
		Passes.inPass(capture -> capture.variablesEnd(((Loss) loss).totalLoss()));
		Passes.quietly(watch -> {
			if (Passes.isInside()) {
				watch.iterationEnded();
			}
		});
	}

	private static void signals(Consumer<VariableSignals> action) {
		Passes.inPass(capture -> {
			VariableSignals signals = capture.variables();
			if (signals != null) {
				action.accept(signals);
			}
		});
	}
}
