// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.probe;

import java.util.List;

/**
 * Loads classes of the engine while another thread loads its native libraries, which takes as long. None is initialised,
 * so that neither thread can wait for what the other initialises.
 */
final class EarlyClasses {

	/** They name most of what a network needs, and the binding's own classes are half of all that is loaded. */
	static final List<String> ROOTS = List.of("org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu",
			"org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner", "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
			"org.deeplearning4j.nn.conf.NeuralNetConfiguration$Builder");

	private EarlyClasses() {
	}

	/** Begins to load them. */
	static void load(ClassLoader loader) {
		Thread thread = new Thread(() -> ROOTS.forEach(root -> loadWithNamed(root, loader)), "Gradlens early classes");
		thread.setDaemon(true);
		thread.start();
	}

	/** Loads a class and those that it declares and names. */
	static void loadWithNamed(String name, ClassLoader loader) {
		try {
			Class<?> root = Class.forName(name, false, loader);
			root.getDeclaredClasses();
			root.getDeclaredMethods();
			root.getDeclaredFields();
		} catch (ClassNotFoundException | LinkageError e) {
			// another backend or version of the engine, which loads its classes when it needs them
			return;
		}
	}
}
