// SPDX-License-Identifier: EPL-2.0
package demo;

import java.util.ArrayList;
import java.util.List;

/** Trains, then takes all of the Java heap. */
public class Hoarding {

	public static void main(String[] arguments) {
		Dense.train(Dense.network(), 5);
		List<byte[]> hoard = new ArrayList<>();
		while (true) {
			hoard.add(new byte[1 << 20]);
		}
	}
}
