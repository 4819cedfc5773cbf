// SPDX-License-Identifier: EPL-2.0
package demo;

/** Trains, then ends with the exit code that its argument says. */
public class Exiting {

	public static void main(String[] arguments) {
		Dense.train(Dense.network(), 5);
		System.exit(Integer.parseInt(arguments[0]));
	}
}
