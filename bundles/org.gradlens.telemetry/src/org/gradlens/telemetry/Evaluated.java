// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * The program asked the engine for the loss of data outside of a training step, as it does with data that
 * are held out. Data that are scored minibatch by minibatch give one message for each; those of one iteration
 * belong together. Nothing is sent before the network's first step.
 *
 * @param network the network
 * @param iteration how many iterations of training it had had
 * @param loss the engine's score, per example
 * @param examples how many examples were scored
 */
public record Evaluated(int network, long iteration, double loss, long examples) implements Message {
}
