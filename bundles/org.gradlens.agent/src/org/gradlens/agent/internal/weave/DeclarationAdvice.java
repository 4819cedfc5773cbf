// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import org.gradlens.agent.internal.origin.DeclarationHooks;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/**
 * Code that goes into the engine's configuration classes. It is copied into them, never run from here.
 */
final class DeclarationAdvice {

	private DeclarationAdvice() {
	}

	/** A builder, a layer that needs none, or a vertex is constructed. */
	static final class Made {

		private Made() {
		}

		@Advice.OnMethodExit
		static void exit(
				@Advice.FieldValue(value = WovenField.MADE, readOnly = false, typing = Typing.DYNAMIC) Object made) {
			made = DeclarationHooks.here();
		}
	}

	/** A layer is constructed by its builder. */
	static final class Built {

		private Built() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.Argument(0) Object builder,
				@Advice.FieldValue(value = WovenField.MADE, readOnly = false, typing = Typing.DYNAMIC) Object made) {
			made = DeclarationHooks.madeOf(builder);
		}
	}

	/** A layer is given to the configuration that will hold it. */
	static final class LayerAdded {

		private LayerAdded() {
		}

		@Advice.OnMethodExit
		static void exit(
				@Advice.FieldValue(value = WovenField.ADDED, readOnly = false, typing = Typing.DYNAMIC) Object added) {
			added = DeclarationHooks.here();
		}
	}

	/** A configuration is built. */
	static final class ConfigurationBuilt {

		private ConfigurationBuilt() {
		}

		@Advice.OnMethodExit
		static void exit(@Advice.FieldValue(value = WovenField.ADDED, typing = Typing.DYNAMIC) Object added,
				@Advice.Return Object configuration) {
			DeclarationHooks.setAdded(configuration, added);
		}
	}

	/** A vertex is given to a graph. */
	static final class VertexAdded {

		private VertexAdded() {
		}

		@Advice.OnMethodEnter
		static void enter(@Advice.Argument(1) Object vertex) {
			DeclarationHooks.setAdded(vertex, DeclarationHooks.here());
		}
	}
}
