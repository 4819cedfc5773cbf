// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

/**
 * A value of an axis that is written beside it.
 *
 * @param value the value
 * @param label what is written
 */
public record Tick(double value, String label) {
}
