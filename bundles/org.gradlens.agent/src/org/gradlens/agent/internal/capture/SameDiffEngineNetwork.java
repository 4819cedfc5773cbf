// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deeplearning4j.nn.api.Trainable;
import org.eclipse.jdt.annotation.Nullable;
import org.gradlens.agent.internal.origin.Declaration;
import org.gradlens.agent.internal.weave.WovenField;
import org.gradlens.telemetry.DataSummary.Role;
import org.gradlens.telemetry.NetworkKind;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.VariableType;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.autodiff.samediff.internal.Variable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/** Variables and operations, whose trainable variables stand in for layers. */
final class SameDiffEngineNetwork implements EngineNetwork {

	/** Here and not beside the others, so that programs without a SameDiff need none. */
	static final WovenField CAPTURE = new WovenField(SameDiff.class, WovenField.CAPTURE);
	private static final WovenField VARIABLE_MADE = new WovenField(SDVariable.class, WovenField.MADE);

	private final SameDiff network;
	private final Map<SDVariable, TrainedVariable> trained = new IdentityHashMap<>();
	private @Nullable MultiDataSet batch;
	private int iteration;
	private int epoch;
	private double loss;

	SameDiffEngineNetwork(SameDiff network) {
		this.network = network;
	}

	/** An iteration goes through a minibatch; the engine counts on from here. */
	void begin(int nextIteration, int nextEpoch, @Nullable MultiDataSet minibatch) {
		iteration = nextIteration;
		epoch = nextEpoch;
		batch = minibatch;
	}

	/** The iteration is over. */
	void end(double score) {
		loss = score;
		batch = null;
	}

	/** How many examples the minibatch has; 1 when there is none that could be asked. */
	int minibatch() {
		MultiDataSet current = batch;
		return current == null || current.getFeatures().length == 0 ? 1 : (int) current.getFeatures(0).size(0);
	}

	@Override
	public NetworkKind kind() {
		return NetworkKind.SAME_DIFF;
	}

	@Override
	public Object[] parts() {
		return trainable().toArray();
	}

	/** In the order in which they were made. */
	private List<SDVariable> trainable() {
		return network.getVariables().values().stream().sorted(Comparator.comparingInt(Variable::getVariableIndex))
				.map(Variable::getVariable)
				.filter(variable -> variable.getVariableType() == VariableType.VARIABLE && variable.dataType().isFPType())
				.toList();
	}

	private TrainedVariable trained(SDVariable variable) {
		return trained.computeIfAbsent(variable, key -> new TrainedVariable(network, key));
	}

	@Override
	public List<@Nullable EngineLayer> layers() {
		List<SDVariable> variables = trainable();
		List<String> names = variables.stream().map(SDVariable::name).toList();
		List<@Nullable EngineLayer> layers = new ArrayList<>();
		for (SDVariable variable : variables) {
			layers.add(new EngineLayer(variable, variable.name(), SDVariable.class.getSimpleName(), null,
					trained(variable), false, inputs(variable.name(), names), (Declaration) VARIABLE_MADE.get(variable)));
		}
		return layers;
	}

	/** The trainable variables that meet a variable first, where it is used. */
	private List<Integer> inputs(String variable, List<String> trainable) {
		Set<String> seen = new LinkedHashSet<>();
		seen.add(variable);
		List<String> open = new ArrayList<>();
		for (String operation : orEmpty(network.getVariables().get(variable).getInputsForOp())) {
			open.addAll(orEmpty(network.getOps().get(operation).getInputsToOp()));
		}
		List<Integer> found = new ArrayList<>();
		while (!open.isEmpty()) {
			String next = open.remove(open.size() - 1);
			if (!seen.add(next)) {
				continue;
			}
			if (trainable.contains(next)) {
				found.add(trainable.indexOf(next));
			} else {
				SameDiffOp origin = network.getOps().get(network.getVariables().get(next).getOutputOfOp());
				open.addAll(origin == null ? List.of() : orEmpty(origin.getInputsToOp()));
			}
		}
		return found.stream().sorted().toList();
	}

	private static List<String> orEmpty(@Nullable List<String> names) {
		return names == null ? List.of() : names;
	}

	@Override
	public List<Trainable> flatOrder() {
		return trainable().stream().map(variable -> (Trainable) trained(variable)).toList();
	}

	@Override
	public @Nullable INDArray gradients() {
		return null;
	}

	@Override
	public void copyParameters(LateCopy late) {
		ArrayCopy target = late.copy();
		List<SDVariable> variables = trainable();
		target.reserve(variables.stream().mapToLong(variable -> variable.getArr().length()).sum(), isDouble(variables));
		int start = 0;
		for (SDVariable variable : variables) {
			target.put(variable.getArr(), start);
			start += (int) variable.getArr().length();
		}
	}

	/** Whether copies have to be in double precision. */
	boolean isDouble() {
		return isDouble(trainable());
	}

	private static boolean isDouble(List<SDVariable> variables) {
		return variables.stream().anyMatch(variable -> variable.dataType() == DataType.DOUBLE);
	}

	/** What comes in is told of the first variable, what it should lead to of the last. */
	@Override
	public List<EngineData> data() {
		List<EngineData> data = new ArrayList<>();
		Object[] parts = parts();
		MultiDataSet current = batch;
		if (current != null && parts.length > 0 && current.numFeatureArrays() > 0) {
			EngineData.add(data, Role.INPUT, parts[0], current.getFeatures(0));
			EngineData.add(data, Role.TARGET, parts[parts.length - 1],
					current.numLabelsArrays() > 0 ? current.getLabels(0) : null);
		}
		return data;
	}

	@Override
	public double loss() {
		return loss;
	}

	/** The graph itself says how it sums up a minibatch. */
	@Override
	public boolean dividesByMinibatch() {
		return false;
	}

	@Override
	public boolean splitsSequences() {
		return false;
	}

	@Override
	public int iteration() {
		return iteration;
	}

	@Override
	public int epoch() {
		return epoch;
	}
}
