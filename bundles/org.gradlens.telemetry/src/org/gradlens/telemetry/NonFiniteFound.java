// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * The first value of a network that was NaN or infinite, sent once a network.
 *
 * @param network the network
 * @param iteration the iteration, counted from 0
 * @param tensor the kind of tensor that held it; the first in the order of computation when several did
 * @param index which one of the kind, as {@link Tensor#scope()} says
 * @param count how many of its values were not finite
 */
public record NonFiniteFound(int network, long iteration, Tensor tensor, int index, long count) implements Message {
}
