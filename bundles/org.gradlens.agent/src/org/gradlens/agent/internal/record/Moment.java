// SPDX-License-Identifier: EPL-2.0
package org.gradlens.agent.internal.record;

/**
 * When an iteration was.
 *
 * @param iteration counted from 0 as the engine counts
 * @param epoch counted from 0 as the engine counts
 * @param elapsedNanos nanoseconds since the run began
 * @param minibatch examples in its minibatch
 */
public record Moment(long iteration, int epoch, long elapsedNanos, int minibatch) {
}
