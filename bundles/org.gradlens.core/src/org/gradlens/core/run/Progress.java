// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far a network's training has come.
 *
 * @param epoch the epoch under way, counted from 1
 * @param epochs how many epochs are planned, or empty when the program does not say
 * @param iteration iterations done so far
 * @param loss the loss at the last step, or empty when none was read
 * @param iterationsPerSecond the recent rate, or empty before two steps were read
 * @param fraction the share of the planned work that is done, 0 to 1, or empty when the plan is unknown
 * @param remaining the time that is left at the recent rate, or empty when it cannot be told
 */
public record Progress(int epoch, OptionalInt epochs, long iteration, OptionalDouble loss,
		OptionalDouble iterationsPerSecond, OptionalDouble fraction, Optional<Duration> remaining) {
}
