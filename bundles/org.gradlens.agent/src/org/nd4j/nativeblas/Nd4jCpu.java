// SPDX-License-Identifier: EPL-2.0
package org.nd4j.nativeblas;

/**
 * Lets DL4J 1.0.0-M2.1 find its oneDNN helpers. Its {@code BaseMKLDNNHelper} asks by reflection for
 * {@code org.nd4j.nativeblas.Nd4jCpu$Environment}, which moved to another package, and does without the
 * helpers when there is none. The answer here is that of the native library that was loaded: only a
 * oneDNN build of it has what the helpers call. Where an engine still has the class, its own comes first
 * on the class path.
 */
public final class Nd4jCpu {

	private Nd4jCpu() {
	}

	/** What the helpers ask. */
	public static final class Environment {

		private static final Environment INSTANCE = new Environment();

		private final boolean oneDnn = isOneDnnBuild();

		private Environment() {
		}

		/** The one environment there is. */
		public static Environment getInstance() {
			return INSTANCE;
		}

		/** Whether the native library can run oneDNN's operations. */
		public boolean isUseMKLDNN() {
			return oneDnn;
		}

		private static boolean isOneDnnBuild() {
			String build = NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo();
			return build != null && build.contains("HAVE_ONEDNN");
		}
	}
}
