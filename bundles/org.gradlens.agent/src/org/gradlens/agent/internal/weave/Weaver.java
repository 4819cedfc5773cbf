// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.asm.MemberSubstitution;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.modifier.FieldPersistence;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * Weaves hooks into class files of the engine. Works on bytes alone: no class of the engine, nor any that
 * mentions one, is loaded for it.
 */
final class Weaver {

	private static final String TRAINING_HOOKS = "org.gradlens.agent.internal.capture.TrainingHooks";
	private static final String SAME_DIFF_HOOKS = "org.gradlens.agent.internal.capture.SameDiffHooks";
	private static final String LAYER_HOOKS = "org.gradlens.agent.internal.capture.LayerHooks";

	private final ClassFileLocator locator;
	private final TypePool types;
	private final Map<String, UnaryOperator<DynamicType.Builder<?>>> recipes = new HashMap<>();

	/** Weaves a class file; others that it mentions are looked up through the class loader. */
	static byte[] weave(String className, byte[] classFile, @Nullable ClassLoader loader) {
		return new Weaver(className, classFile, loader).weave(className);
	}

	private Weaver(String className, byte[] classFile, @Nullable ClassLoader loader) {
		locator = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(className, classFile),
				ClassFileLocator.ForClassLoader.of(loader),
				ClassFileLocator.ForClassLoader.of(Weaver.class.getClassLoader()));
		types = TypePool.Default.of(locator);
		describeDeclarations();
		describeTraining();
		describeVariables();
		if (!recipes.keySet().equals(WovenClasses.NAMES)) {
			throw new IllegalStateException("No recipe for each of " + WovenClasses.NAMES);
		}
	}

	private byte[] weave(String className) {
		DynamicType.Builder<?> builder = new ByteBuddy().with(TypeValidation.DISABLED)
				.redefine(types.describe(className).resolve(), locator);
		return recipes.get(className).apply(builder).make(types).getBytes();
	}

	private void describeDeclarations() {
		recipes.put(WovenClasses.LAYER_BUILDER, type -> field(type, WovenField.MADE)
				.visit(advice(DeclarationAdvice.Made.class, isConstructor())));
		recipes.put(WovenClasses.LAYER, type -> field(type, WovenField.MADE)
				.visit(advice(DeclarationAdvice.Made.class, isConstructor().and(takesArguments(0))))
				.visit(advice(DeclarationAdvice.Built.class, isConstructor().and(takesArguments(1)))));
		recipes.put(WovenClasses.CONFIGURATION_BUILDER, type -> field(type, WovenField.ADDED)
				.visit(advice(DeclarationAdvice.LayerAdded.class, named("layer")))
				.visit(advice(DeclarationAdvice.ConfigurationBuilt.class, named("build"))));
		recipes.put(WovenClasses.CONFIGURATION, type -> field(type, WovenField.ADDED));
		recipes.put(WovenClasses.VERTEX, type -> field(field(type, WovenField.MADE), WovenField.ADDED)
				.visit(advice(DeclarationAdvice.Made.class, isConstructor())));
		recipes.put(WovenClasses.GRAPH_BUILDER, type -> type
				.visit(advice(DeclarationAdvice.VertexAdded.class, named("addVertex"))));
		recipes.put(WovenClasses.GRAPH_CONFIGURATION, type -> type
				.visit(replaced(named("clone").and(isDeclaredBy(named(WovenClasses.VERTEX))), TRAINING_HOOKS, "clone", named("clone"))));
	}

	private void describeTraining() {
		recipes.put(WovenClasses.MULTI_LAYER_NETWORK, type -> network(type, nameEndsWith(".DataSet"))
				.visit(replaced(named("backpropGradient").and(takesArguments(2)), LAYER_HOOKS, "backpropGradient",
						named("calcBackpropGradients")))
				.visit(replaced(named("activate").and(takesArguments(3)), LAYER_HOOKS, "activate",
						named("ffToLayerActivationsInWs")))
				.visit(replaced(named("rnnActivateUsingStoredState").and(takesArguments(4)),
						LAYER_HOOKS, "rnnActivateUsingStoredState", named("ffToLayerActivationsInWs")))
				.visit(replaced(named("tbpttBackpropGradient"), LAYER_HOOKS, "tbpttBackpropGradient",
						named("calcBackpropGradients"))));
		recipes.put(WovenClasses.GRAPH, type -> network(type, nameEndsWith(".MultiDataSet"))
				.visit(replaced(named("doForward"), LAYER_HOOKS, "doForward", named("ffToLayerActivationsInWS")))
				.visit(replaced(named("doBackward"), LAYER_HOOKS, "doBackward", named("calcBackpropGradients"))));
		recipes.put(WovenClasses.UPDATER, type -> type
				.visit(replaced(named("update").and(isDeclaredBy(named(WovenClasses.UPDATER_BLOCK))), TRAINING_HOOKS,
						"update", named("update")))
				.visit(replaced(named("updateExternalGradient"), TRAINING_HOOKS, "updateExternalGradient", named("update"))));
		recipes.put(WovenClasses.OPTIMIZER, type -> type
				.visit(advice(TrainingAdvice.Update.class, named("updateGradientAccordingToParams")))
				.visit(advice(TrainingAdvice.IterationEnds.class, isStatic().and(named("incrementIterationCount")))));
		recipes.put(WovenClasses.GRADIENT_DESCENT, type -> type
				.visit(replaced(named("setParams"), TRAINING_HOOKS, "setParams", named("optimize"))));
		for (String outputLayer : WovenClasses.OUTPUT_LAYERS) {
			recipes.put(outputLayer, type -> type.visit(replaced(named("computeGradient").and(takesArguments(4)),
					LAYER_HOOKS, "computeGradient", any())));
		}
	}

	private void describeVariables() {
		recipes.put(WovenClasses.VARIABLE, type -> field(type, WovenField.MADE)
				.visit(advice(DeclarationAdvice.Made.class, isConstructor().and(not(takesArguments(0))))));
		recipes.put(WovenClasses.SAME_DIFF, type -> field(type, WovenField.CAPTURE)
				.visit(advice(SameDiffAdvice.Fit.class, named("fitHelper"))));
		recipes.put(WovenClasses.TRAINING_SESSION, type -> type
				.visit(advice(SameDiffAdvice.Iteration.class, named("trainingIteration")))
				.visit(replaced(named("resultAt"), SAME_DIFF_HOOKS, "resultAt", named("getOutputs")))
				.visit(replaced(named("getArr").and(takesArguments(0)), SAME_DIFF_HOOKS, "getArr", named("getOutputs")))
				.visit(replaced(named("subi").and(takesArguments(1)), SAME_DIFF_HOOKS, "subi", named("getOutputs")))
				.visit(replaced(named("addi").and(takesArguments(1)), SAME_DIFF_HOOKS, "addi", named("getOutputs"))));
	}

	/** What both families have in common, who score data of different types. */
	private DynamicType.Builder<?> network(DynamicType.Builder<?> type, ElementMatcher<? super TypeDescription> scored) {
		ElementMatcher.Junction<MethodDescription> fit = named("fit")
				.and(takesArgument(0, nameEndsWith("DataSetIterator")));
		return field(type, WovenField.CAPTURE)
				.visit(advice(TrainingAdvice.FitOnce.class, fit.and(takesArguments(1))))
				.visit(advice(TrainingAdvice.FitEpochs.class, fit.and(takesArguments(2))))
				.visit(advice(TrainingAdvice.Scored.class, named("score").and(takesArguments(2))
						.and(takesArgument(0, scored))))
				.visit(advice(TrainingAdvice.ParametersChange.class,
						namedOneOf("setParams", "setParameters", "setParam", "setParamTable", "setParamsViewArray", "close")))
				.visit(advice(TrainingAdvice.EpochEnds.class, named("incrementEpochCount")))
				.visit(advice(TrainingAdvice.Pass.class, named("computeGradientAndScore").and(takesArguments(0))));
	}

	private static DynamicType.Builder<?> field(DynamicType.Builder<?> type, String name) {
		return type.defineField(name, Object.class, Visibility.PRIVATE, FieldPersistence.TRANSIENT);
	}

	private AsmVisitorWrapper advice(Class<?> advice, ElementMatcher<? super MethodDescription> where) {
		return Advice.to(types.describe(advice.getName()).resolve(), locator).on(where);
	}

	/** Puts one of the hooks that train, or of those of layers, in place of a call. */
	private AsmVisitorWrapper replaced(ElementMatcher<? super MethodDescription> call, String hooks, String hook,
			ElementMatcher<? super MethodDescription> where) {
		MethodDescription method = types.describe(hooks).resolve().getDeclaredMethods().filter(named(hook)).getOnly();
		return MemberSubstitution.relaxed().method(call).replaceWith(method).on(where);
	}
}
