// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.tests;

import java.io.IOException;
import java.nio.file.Path;

/** A file system in memory that is soon full; only who may mount one gets it. */
final class SmallDisk implements AutoCloseable {

	private final Path folder;
	private final boolean mounted;

	private SmallDisk(Path folder, boolean mounted) {
		this.folder = folder;
		this.mounted = mounted;
	}

	/** Mounts one on an empty folder, where that is permitted. */
	static SmallDisk mount(Path folder, long bytes) throws IOException, InterruptedException {
		return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString()));
	}

	boolean isMounted() {
		return mounted;
	}

	Path folder() {
		return folder;
	}

	@Override
	public void close() throws IOException, InterruptedException {
		if (mounted) {
			run("umount", folder.toString());
		}
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
				.waitFor() == 0;
	}
}
