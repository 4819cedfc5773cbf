// SPDX-License-Identifier: EPL-2.0
package org.gradlens.diagnosis;

/** How bad a finding is; the worst comes last. */
public enum Severity {
	/** Worth knowing; the network may well learn. */
	INFO,
	/** It is likely to keep the network from learning well. */
	WARNING,
	/** The network cannot learn like this. */
	ERROR
}
