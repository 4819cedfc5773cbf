// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.command;

import picocli.CommandLine.IVersionProvider;

/** Tells the version of the jar that this class is in. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Version.class.getPackage().getImplementationVersion();
		return new String[] { "Gradlens " + (version == null ? "(unpackaged)" : version) };
	}
}
