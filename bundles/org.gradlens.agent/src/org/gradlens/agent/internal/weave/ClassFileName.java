// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.weave;

import java.util.zip.CRC32;

/** Names a woven class file so that it is found for the very class file that it was made of, and for no other. */
final class ClassFileName {

	private ClassFileName() {
	}

	/** The name, which tells the class and length and checksum of what was there before it was woven. */
	static String of(String className, byte[] original) {
		CRC32 checksum = new CRC32();
		checksum.update(original);
		return className + '-' + original.length + '-' + Long.toHexString(checksum.getValue());
	}
}
