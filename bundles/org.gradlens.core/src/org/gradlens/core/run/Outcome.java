// SPDX-License-Identifier: EPL-2.0
package org.gradlens.core.run;

/**
 * What became of a run.
 *
 * @param state a state that is over
 * @param sentence what happened, in a sentence for the user
 */
public record Outcome(RunState state, String sentence) {
}
