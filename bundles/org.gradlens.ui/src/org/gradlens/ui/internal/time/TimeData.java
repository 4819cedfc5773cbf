// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.time;

import java.util.List;

import org.gradlens.telemetry.NetworkDeclared;
import org.gradlens.telemetry.TimeProfile;

/**
 * How error signals go back through time.
 *
 * @param network the topology
 * @param profiles those that are drawn, of the iteration nearest to the one looked at
 */
record TimeData(NetworkDeclared network, List<TimeProfile> profiles) {

	/** Name of a profile's layer. */
	String layer(TimeProfile profile) {
		return network.layers().get(profile.layer()).name();
	}
}
