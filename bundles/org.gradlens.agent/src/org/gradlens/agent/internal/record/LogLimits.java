// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

/**
 * What a run log may take in, whatever the network.
 *
 * @param recordsPerSecond records of steps, at least 1
 * @param megabytesPerHour millions of bytes that it grows by, at least 1
 */
public record LogLimits(int recordsPerSecond, int megabytesPerHour) {
}
