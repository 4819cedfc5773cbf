// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.chart;

/**
 * A scale with what it means.
 *
 * @param title what is measured, and in what unit; may be empty
 * @param scale how its values lie
 */
public record Axis(String title, Scale scale) {
}
