// SPDX-License-Identifier: EPL-2.0
package org.gradlens.telemetry;

/**
 * Watching failed in part; training went on.
 *
 * @param summary what could not be watched, in one sentence for the user
 * @param detail the exception with its stack trace, or empty
 */
public record CaptureProblem(String summary, String detail) implements Message {
}
