// SPDX-License-Identifier: EPL-2.0
package demo;

/** Trains, then fails. */
public class Failing {

	public static void main(String[] arguments) {
		Dense.train(Dense.network(), 5);
		fail();
	}

	private static void fail() {
		throw new IllegalStateException("no more data");
	}
}
