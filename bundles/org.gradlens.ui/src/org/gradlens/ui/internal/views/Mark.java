// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.internal.views;

import java.util.OptionalInt;

import org.gradlens.ui.internal.chart.ThemeColors;

/**
 * Something that happened at an iteration, to be marked in the charts over steps.
 *
 * @param iteration the iteration, counted from 0
 * @param layer the layer that it happened to; empty for the network as a whole
 * @param sign a sign that tells the kind without colour
 * @param color the colour of the kind
 * @param text what happened, in a sentence
 */
public record Mark(long iteration, OptionalInt layer, String sign, ThemeColors color, String text) {
}
