// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * A network's parameters before its first step, as they were sampled or restored.
 *
 * @param network the network
 * @param readings every statistic of {@link Tensor#PARAMETER}, {@link Figure#PARAMETER_UNIT_SPREAD} and
 *        {@link Figure#SPECTRAL_NORM}
 */
public record InitialParameters(int network, Readings readings) implements Message {
}
