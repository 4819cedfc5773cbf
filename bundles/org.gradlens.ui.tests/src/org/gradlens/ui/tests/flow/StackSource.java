// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.flow;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Source that looks like a network's and compiles without an engine. */
public final class StackSource {

	/** Binary name of the class. */
	public static final String CLASS_NAME = "demo.Stack";

	/** Path below the source folder. */
	public static final String PATH = "demo/Stack.java";

	/** The line that declares the first layer; the others follow. */
	public static final int FIRST_LAYER_LINE = 7;

	private StackSource() {
	}

	/** Source that declares so many hidden layers, each in the same words, and an output layer. */
	public static String of(int hiddenLayers) {
		return """
				package demo;

				public class Stack {
					public static void main(String[] args) {
						new Stack()
								.seed(7)
				""" + IntStream.range(0, hiddenLayers).mapToObj(i -> "\t\t\t\t.layer(dense(256))\n")
				.collect(Collectors.joining()) + """
								.layer(output(10))
								.build();
					}

					Stack seed(long seed) {
						return this;
					}

					Stack layer(Object layer) {
						return this;
					}

					void build() {
						System.out.println(this);
					}

					static Object dense(int units) {
						return "dense " + units;
					}

					static Object output(int units) {
						return "output " + units;
					}
				}
				""";
	}
}
