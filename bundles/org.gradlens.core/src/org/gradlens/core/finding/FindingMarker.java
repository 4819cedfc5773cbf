// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.finding;

/**
 * The marker of a finding at the line that declares its layer: what a quick fix, or whoever else comes from the
 * marker, needs to know. Besides these it has the attributes of problems. It is there as long as the run that the user
 * looks at, or else the newest run of the source, has the finding and the declaration is as it was run.
 */
public final class FindingMarker {

	/** The marker's type. */
	public static final String TYPE = "org.gradlens.core.finding"; //$NON-NLS-1$

	/** String: the {@code id()} of the rule. */
	public static final String RULE = "rule"; //$NON-NLS-1$

	/** String: the {@code id()} of the run. */
	public static final String RUN = "run"; //$NON-NLS-1$

	/** Integer: number of the network in its run; -1 when the engine refused to build it. */
	public static final String NETWORK = "network"; //$NON-NLS-1$

	/** Integer: index of the layer in its network; -1 when the finding is about the network as a whole. */
	public static final String LAYER = "layer"; //$NON-NLS-1$

	private FindingMarker() {
	}
}
