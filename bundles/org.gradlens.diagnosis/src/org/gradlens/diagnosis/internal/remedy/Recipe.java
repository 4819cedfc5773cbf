// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis.internal.remedy;

/**
 * A kind of remedy. Its texts are among the messages by its name; the change is source text, in which
 * {@code {0}} and so on stand for what {@link Dosage} says.
 */
enum Recipe {
	/** Activation and loss that go together. */
	PAIR_OUTPUT("new OutputLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX)   // one of several classes\n" //$NON-NLS-1$
			+ "new OutputLayer.Builder(LossFunction.XENT).activation(Activation.SIGMOID)     // yes or no\n" //$NON-NLS-1$
			+ "new OutputLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY)     // numbers"), //$NON-NLS-1$
	/** An output without a range. */
	IDENTITY_OUTPUT(".activation(Activation.IDENTITY)"), //$NON-NLS-1$
	/** Examples in no order. */
	SHUFFLE("data.shuffle(seed);   // before it is cut into minibatches"), //$NON-NLS-1$
	/** A look at what comes in. */
	LOOK_AT_DATA("System.out.println(iterator.next());"), //$NON-NLS-1$
	/** Less noise. */
	MILDER_DROPOUT(".dropOut(0.8)   // the probability to keep"), //$NON-NLS-1$
	/** Less pull towards 0. */
	MILDER_PENALTY("{9}"), //$NON-NLS-1$
	/** Inputs of zero mean and unit variance. */
	STANDARDISE_INPUT("DataNormalization normalizer = new NormalizerStandardize();\nnormalizer.fit(iterator);\n" //$NON-NLS-1$
			+ "iterator.setPreProcessor(normalizer);"), //$NON-NLS-1$
	/** Targets of zero mean and unit variance. */
	STANDARDISE_TARGET("NormalizerStandardize normalizer = new NormalizerStandardize();\nnormalizer.fitLabel(true);\n" //$NON-NLS-1$
			+ "normalizer.fit(iterator);\niterator.setPreProcessor(normalizer);"), //$NON-NLS-1$
	/** The initialisation that goes with the activation. */
	FIT_INITIALISATION(".weightInit(WeightInit.{0})"), //$NON-NLS-1$
	/** An activation in between. */
	ADD_NONLINEARITY(".activation(Activation.RELU)"), //$NON-NLS-1$
	/** Activations that are not flat. */
	USE_RECTIFIER(".activation(Activation.RELU).weightInit(WeightInit.RELU)   // or Activation.SELU with WeightInit.LECUN_NORMAL"), //$NON-NLS-1$
	/** Shortcuts around layers. */
	ADD_SHORTCUT("graph.addVertex(\"sum\", new ElementWiseVertex(ElementWiseVertex.Op.Add), \"block\", \"blockInput\")"), //$NON-NLS-1$
	/** Batch normalisation. */
	NORMALISE_BATCH(".layer(new BatchNormalization.Builder().build())   // after layer {1}"), //$NON-NLS-1$
	/** A network that is less deep. */
	FEWER_LAYERS(""), //$NON-NLS-1$
	/** Wider layers. */
	WIDER_LAYERS(".nOut(64)   // or more, in each hidden layer"), //$NON-NLS-1$
	/** Gates, and shorter sequences. */
	USE_GATES("new LSTM.Builder().forgetGateBiasInit(1)\n.backpropType(BackpropType.TruncatedBPTT).tBPTTLength(50)"), //$NON-NLS-1$
	/** A tenth of the learning rate. */
	LOWER_RATE(".updater(new {2}({3}))"), //$NON-NLS-1$
	/** A third of the learning rate. */
	LOWER_RATE_A_LITTLE(".updater(new {2}({10}))"), //$NON-NLS-1$
	/** Activations that are bounded. */
	USE_TANH(".activation(Activation.TANH).weightInit(WeightInit.XAVIER)"), //$NON-NLS-1$
	/** Ten times the learning rate. */
	RAISE_RATE(".updater(new {2}({4}))"), //$NON-NLS-1$
	/** An updater that scales each weight's step. */
	USE_ADAM(".updater(new Adam(1e-3))"), //$NON-NLS-1$
	/** Clipping by each layer's norm. */
	CLIP_NORM_PER_LAYER(".gradientNormalization(GradientNormalization.ClipL2PerLayer).gradientNormalizationThreshold({5})"), //$NON-NLS-1$
	/** Clipping by the norm of all gradients together. */
	CLIP_GLOBAL_NORM(""), //$NON-NLS-1$
	/** Clipping of each value. */
	CLIP_VALUE(".gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue).gradientNormalizationThreshold({6})"), //$NON-NLS-1$
	/** A threshold that clips seldom. */
	RAISE_CLIPPING(".gradientNormalizationThreshold({5})"), //$NON-NLS-1$
	/** A look at the data. */
	CHECK_DATA("for (DataSet minibatch : data) '{'\n\tif (minibatch.getFeatures().isNaN().any() || minibatch.getLabels().isNaN().any()) '{' ... '}'\n'}'"), //$NON-NLS-1$
	/** A slope for what is negative. */
	USE_LEAKY(".activation(Activation.LEAKYRELU)   // or ELU, SELU"), //$NON-NLS-1$
	/** A bias that starts units off. */
	POSITIVE_BIAS(".biasInit(0.01)"), //$NON-NLS-1$
	/** Minibatches of more examples. */
	LARGER_MINIBATCH("new ListDataSetIterator<>(examples, {7})"), //$NON-NLS-1$
	/** A learning rate that falls. */
	SCHEDULE_RATE(".updater(new {2}(new ExponentialSchedule(ScheduleType.EPOCH, {8}, 0.95)))"), //$NON-NLS-1$
	/** Training that ends in time. */
	STOP_EARLY("new EarlyStoppingConfiguration.Builder<MultiLayerNetwork>()\n" //$NON-NLS-1$
			+ "\t.epochTerminationConditions(new ScoreImprovementEpochTerminationCondition(5))"), //$NON-NLS-1$
	/** A penalty on large weights. */
	PENALISE_WEIGHTS(".l2(1e-4)"), //$NON-NLS-1$
	/** Dropout. */
	ADD_DROPOUT(".dropOut(0.5)   // the probability to keep"); //$NON-NLS-1$

	private final String change;

	Recipe(String change) {
		this.change = change;
	}

	/** The change in DL4J's terms, a pattern for {@link java.text.MessageFormat}; empty when it is no change of source. */
	String change() {
		return change;
	}
}
