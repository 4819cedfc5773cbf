// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * The engine went through its data once.
 *
 * @param network the network
 * @param epoch the epoch that ended, counted from 0
 * @param iterations iterations that it took, at least 0
 */
public record EpochEnded(int network, int epoch, long iterations) implements Message {
}
