// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal;

/** Thrown through the user's program to end it while its JVM goes on; an error, since programs rarely catch these. */
public final class EndOfProgram extends Error {

	private static final long serialVersionUID = 1;

	/** Without a stack trace, which nobody reads. */
	public EndOfProgram() {
		super("Gradlens has seen enough of this program", null, false, false);
	}
}
