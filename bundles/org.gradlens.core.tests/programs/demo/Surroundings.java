// SPDX-License-Identifier: EPL-2.0
package demo;

/** Says what it was started with. */
public class Surroundings {

	public static void main(String[] arguments) {
		System.out.println("OMP_NUM_THREADS=" + System.getenv("OMP_NUM_THREADS"));
		for (String property : new String[] { "org.gradlens.threads", "org.bytedeco.javacpp.maxbytes",
				"org.bytedeco.javacpp.maxphysicalbytes", "org.eclipse.deeplearning4j.helpers.disable" }) {
			System.out.println(property + '=' + System.getProperty(property));
		}
	}
}
