// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * A call of the engine's {@code fit} began; tells how much is planned, so that progress can be shown.
 *
 * @param network the network
 * @param firstEpoch the epoch it starts with, counted from 0
 * @param epochs how many epochs the call will run; 1 for a call that is handed one pass
 * @param iterationsPerEpoch iterations in an epoch, or -1 when they are not known beforehand
 */
public record FitStarted(int network, int firstEpoch, int epochs, long iterationsPerEpoch) implements Message {
}
